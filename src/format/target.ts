import {atMost} from '../model/at-most.js';
import type {Band, Better} from '../model/indicator.js';

/**
 * Whether a value reaches its target; a value that equals it does. With a desired range the range decides.
 * `undefined` where neither way is better or a number is not known.
 */
export function targetStatus(
  value: number,
  target: number,
  better: Better,
): 'met' | 'missed' | undefined {
  if (better === 'neutral' || !Number.isFinite(value)) return undefined;
  if (typeof better === 'object')
    return atMost(better[0], value) && atMost(value, better[1]) ? 'met' : 'missed';
  if (!Number.isFinite(target)) return undefined;
  return (better === 'higher' ? atMost(target, value) : atMost(value, target)) ? 'met' : 'missed';
}

/** The first band that holds the value; `upTo` is inclusive, a band without it is open. */
export function bandOf(value: number, bands: readonly Band[]): Band | undefined {
  if (!Number.isFinite(value)) return undefined;
  return bands.find(({upTo}) => upTo === undefined || atMost(value, upTo));
}
