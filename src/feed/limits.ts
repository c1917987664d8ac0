/** How much a reader takes before it refuses (FEED.md, "What a reader does with trouble"). */
export interface Limits {
  /** Bytes of one document together with its parts. */
  readonly bytes: number;
  /** Levels of nesting; the document itself is the first. */
  readonly depth: number;
  /** Entries of all lists together; also the cells of all cubes together. */
  readonly cells: number;
  readonly schools: number;
  /** Problems kept in full. Warnings have as many of their own. */
  readonly problems: number;
}

export const LIMITS: Limits = {
  bytes: 64 * 1024 * 1024,
  depth: 64,
  cells: 20_000_000,
  schools: 200_000,
  problems: 100,
};
