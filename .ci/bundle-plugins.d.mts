import type {Plugin} from 'vite';

export declare const withTemplates: RegExp;
export declare function leanTemplates(): Plugin;
export declare function leanCode(code: string): string;
