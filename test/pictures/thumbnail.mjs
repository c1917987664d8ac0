/**
 * Pictures as small as they can be while a change still shows: light in sixteen steps at an eighth of the size, colour in
 * sixteen steps at a sixteenth. A story costs some hundred bytes, so that the repository can keep all of them.
 */
import {deflateRawSync, inflateRawSync} from 'node:zlib';

/**
 * @typedef {object} Thumbnail
 * @property {number} width Cells across.
 * @property {number} height Cells down.
 * @property {Uint8Array} cells Levels 0 to 15: light row by row, then two planes of colour of half the size each way.
 */

/** Cells of one thumbnail. */
export const cellsOf = (width, height) =>
  width * height + 2 * Math.ceil(width / 2) * Math.ceil(height / 2);

/** @param {Thumbnail} thumbnail */
export function encode({width, height, cells}) {
  const packed = new Uint8Array(Math.ceil(cells.length / 2));
  for (const [i, level] of cells.entries()) packed[i >> 1] |= level << (i & 1 ? 4 : 0);
  return `${width}x${height} ${deflateRawSync(packed, {level: 9}).toString('base64')}`;
}

/** @returns {Thumbnail} */
export function decode(text) {
  const [, w, h, data] = /^(\d+)x(\d+) (\S+)$/.exec(text) ?? [];
  if (!data) throw new Error(`This is no thumbnail: ${text.slice(0, 40)}`);
  const [width, height] = [Number(w), Number(h)];
  const packed = inflateRawSync(Buffer.from(data, 'base64'));
  const cells = Uint8Array.from({length: cellsOf(width, height)}, (_, i) =>
    i & 1 ? packed[i >> 1] >> 4 : packed[i >> 1] & 15,
  );
  return {width, height, cells};
}

/** Steps by which a cell may differ: a letter that stands half a pixel beside its place is no change. */
const STEPS = 2;
/** Cells that may differ by more, of a thousand. */
const MOST = 3;

/**
 * What differs: the share of cells by thousand, where they are, and whether that is a change.
 *
 * @param {Thumbnail} before
 * @param {Thumbnail} now
 */
export function compare(before, now) {
  if (before.width !== now.width || before.height !== now.height)
    return {
      changed: true,
      share: 1000,
      where: [],
      why: `${before.width}×${before.height}, now ${now.width}×${now.height}`,
    };
  const where = [];
  for (const [i, level] of now.cells.entries())
    if (Math.abs(level - before.cells[i]) > STEPS) where.push(i);
  const share = (1000 * where.length) / now.cells.length;
  return {changed: share > MOST, share, where, why: `${share.toFixed(1)} ‰`};
}
