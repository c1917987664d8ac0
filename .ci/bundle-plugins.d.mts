import type {Plugin} from 'vite';

export declare const withTemplates: RegExp;
export declare function leanTemplates(): Plugin;
export declare function leanCode(code: string): string;
export declare const loadsLater: RegExp;
export declare function oneFile(): Plugin;
export declare function atOnce(code: string, id: string): string;
export declare function noMarks(): Plugin;
