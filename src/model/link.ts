/** Where a part of the feed lives: its address as written, its size as a hint, and the hash it must have. */
export interface Link {
  readonly href: string;
  readonly bytes?: number;
  /** `sha256-…`, `sha384-…` or `sha512-…`, as in HTML. */
  readonly integrity?: string;
}
