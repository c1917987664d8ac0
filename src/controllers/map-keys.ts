import {own} from '../format/lang.js';

/** What a key asks of a map. Steps go along the list, pans move the picture's content, both in units of their own. */
export type MapDeed =
  | {readonly kind: 'step'; readonly by: number}
  | {readonly kind: 'pan'; readonly x: number; readonly y: number}
  | {readonly kind: 'zoom'; readonly factor: number}
  | {readonly kind: 'open' | 'out' | 'home'};

const ARROWS = {
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
} as const;
const STEPS = {PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity} as const;
const SIGNS = {'+': 2, '=': 2, '-': 0.5} as const;

/**
 * Reads a key. The same keys mean the same on the picture, in the list and in the search field, but for those with which a
 * text is written, and those that move the picture.
 */
export function mapDeed(
  {key, shiftKey, ctrlKey, metaKey, altKey, isComposing}: KeyboardEvent,
  place: 'picture' | 'list' | 'field',
): MapDeed | undefined {
  // An input method asks with Enter for the word that it offers.
  if (ctrlKey || metaKey || altKey || isComposing) return undefined;
  const [x = 0, y = 0] = own<readonly [number, number]>(ARROWS, key) ?? [];
  const isField = place === 'field';
  if (key === 'Enter' || (key === ' ' && !isField)) return {kind: 'open'};
  if (key === 'Escape') return {kind: 'out'};
  if ((x && !isField) || y)
    return place === 'picture' && shiftKey
      ? {kind: 'pan', x: -x, y: -y}
      : {kind: 'step', by: x + y};
  const by = own<number>(STEPS, key);
  if (by && !(isField && !Number.isFinite(by))) return {kind: 'step', by};
  if (place !== 'picture') return undefined;
  const factor = own<number>(SIGNS, key);
  return factor ? {kind: 'zoom', factor} : key === '0' ? {kind: 'home'} : undefined;
}
