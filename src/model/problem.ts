/** What can be wrong with a feed. Words for each code, in both languages, are in `format/problem-words.ts`. */
export type ProblemCode =
  // the document as a whole
  | 'unreachable' // no answer: expected nothing, got the reason (network, time-out, HTTP status)
  | 'not-json'
  | 'not-a-feed' // JSON, but null, a list, a bare value, or without `edufeed`
  | 'wrong-version'
  | 'too-large' // bytes, cells or schools beyond the limit
  | 'too-deep'
  // a key or a value
  | 'missing-key'
  | 'wrong-type'
  | 'bad-value'
  | 'unknown-key'
  // lists and cross-references
  | 'duplicate-id'
  | 'unknown-id'
  | 'cycle'
  | 'parent-left-out'
  | 'ratio-of-ratio'
  // cubes
  | 'value-count'
  | 'duplicate-cell'
  // links
  | 'bad-link'
  | 'part-failed'
  | 'hash-differs'
  | 'hash-unchecked'
  // shapes
  | 'bad-shape';

/**
 * `fatal`: the feed cannot be used. `error`: a part of it was left out. `warning`: nothing was lost.
 */
export type Severity = 'fatal' | 'error' | 'warning';

/** One fault: where it stands, what was expected there, and what came instead. */
export interface Problem {
  /** JSON pointer into the file as written: `/indicators/3/data/values`. Empty for the whole document. */
  readonly path: string;
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** What belongs there, in the feed's own vocabulary: `date-time`, `text`, `0–6`, `higher | lower | neutral`, `33`. */
  readonly expected?: string;
  /** What came, shortened to a readable length. */
  readonly got?: string;
  /** The nearest known id or key. */
  readonly near?: string;
  /** Id of the record that the fault is in, where that much could be read: the indicator that a widget asks for. */
  readonly subject?: string;
  /** The linked file it stands in, when that is not the feed itself. */
  readonly file?: string;
}
