import type {Plugin} from 'vite';

export declare function leanCss(): Plugin;
