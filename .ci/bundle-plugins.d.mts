import type {Plugin} from 'vite';

export declare function leanCss(): Plugin;
export declare function zodOnAnyPage(): Plugin;
export declare const zodUtil: RegExp;
export declare function ownKeysOnly(code: string): string;
