export interface Token {
  readonly $type?: string;
  readonly $value: unknown;
  readonly $description?: string;
  readonly $extensions?: {readonly 'edu-widgets'?: {readonly only?: string}};
}

/** A colour as the Community Group's report of October 2025 writes it. */
export interface Colour {
  readonly colorSpace: 'srgb';
  readonly components: readonly [number, number, number];
  readonly hex: string;
}

export declare function flatten(json: object): Map<string, Token>;
export declare function valueOf(tokens: ReadonlyMap<string, Token>, path: string): unknown;
export declare function propertyOf(path: string): string;
