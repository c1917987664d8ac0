import type {Plugin} from 'vite';

export declare function leanTemplates(): Plugin;
