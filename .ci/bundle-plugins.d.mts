import type {Plugin} from 'vite';

export declare function leanTemplates(): Plugin;
export declare function zodOnAnyPage(): Plugin;
export declare const zodUtil: RegExp;
export declare function ownKeysOnly(code: string): string;
