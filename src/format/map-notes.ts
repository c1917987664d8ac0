import {mapWords} from './map-words.js';
import {fill} from './messages.js';
import {noticeSentence} from './notice-words.js';
import {formatNumber} from './numbers.js';

/** What a map could not draw, and whose boundaries it draws. */
export interface MapFacts {
  readonly attribution: string;
  /** Whether a problem of the feed is told beside the map already. */
  readonly isTold: boolean;
  /** Whether a set of boundaries is named whose shapes have not arrived. */
  readonly isWaiting: boolean;
  /** Number of places with a shape, and of those that are nowhere on the map. */
  readonly shapes: number;
  /** Number of places that have a circle in its stead. */
  readonly circles: number;
  readonly missing: number;
  /** Number of schools without a position. */
  readonly lost: number;
  /** A school that was asked for and is not in the feed. */
  readonly unknownSchool: string;
}

/** What the reader must know of the drawing itself, a sentence each. */
export function mapNotes(
  {attribution, isTold, isWaiting, shapes, circles, missing, lost, unknownSchool}: MapFacts,
  lang: string,
): readonly string[] {
  const words = mapWords(lang);
  return [
    shapes && attributed(attribution, words.boundaries),
    isWaiting && !isTold && noticeSentence({kind: 'not-loaded'}, lang),
    !shapes && circles && !isWaiting && !isTold && words.noBoundary,
    missing && fill(words.notDrawn, {count: missing}),
    lost && fill(words.notLocated, {count: formatNumber(lost, lang, 0)}),
    unknownSchool && noticeSentence({kind: 'no-school', asked: unknownSchool}, lang),
  ].flatMap((note) => note || []);
}

/** "Ranh giới: © …"; an attribution that says so itself needs no second word for it. */
const attributed = (attribution: string, word: string): string =>
  !attribution || attribution.startsWith(word) ? attribution : `${word}: ${attribution}`;
