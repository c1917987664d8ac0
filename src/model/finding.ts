import type {Problem} from './problem.js';

/** What a check of a feed or of a page may find. Words and cures are in `format/finding-words.ts`. */
export type FindingCode =
  // the feed
  | 'not-https' // the page is https, the feed http
  | 'no-cors'
  | 'no-answer'
  | 'http-status'
  | 'login-page'
  | 'web-page'
  | 'content-type'
  | 'feed-problem' // see `problem`
  | 'more-problems'
  | 'feed-good'
  // the page
  | 'no-widget'
  | 'no-script'
  | 'script-not-https'
  | 'two-scripts'
  | 'lost-src'
  | 'frame-not-https'
  | 'escaped'
  | 'csp-script'
  | 'csp-connect'
  | 'csp-frame'
  | 'csp-trusted-types'
  | 'page-good';

export type FindingLevel = 'good' | 'warning' | 'fault';

/** One finding, with what came instead of what belongs there. */
export interface Finding {
  readonly code: FindingCode;
  readonly level: FindingLevel;
  /** An address, a status, a type, a rule: whatever makes the sentence exact. */
  readonly got?: string;
  readonly problem?: Problem;
}
