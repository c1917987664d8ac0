export declare const root: string;
export declare const elements: readonly {
  readonly name: string;
  readonly tag: string;
  readonly className: string;
}[];
