import assert from 'node:assert/strict';
import {test} from 'node:test';
// @ts-expect-error – plain JavaScript without types
import * as plain from './thumbnail.mjs';

interface Thumbnail {
  readonly width: number;
  readonly height: number;
  readonly cells: Uint8Array;
}
const {cellsOf, compare, decode, encode} = plain as {
  cellsOf: (width: number, height: number) => number;
  compare: (before: Thumbnail, now: Thumbnail) => {changed: boolean; where: number[]};
  decode: (text: string) => Thumbnail;
  encode: (thumbnail: Thumbnail) => string;
};

/** White paper with grey lines across, as a story of 640 × 480 px has it. */
const paper = (change: (cells: Uint8Array, width: number) => void = () => undefined): Thumbnail => {
  const [width, height] = [80, 60];
  const cells = Uint8Array.from({length: cellsOf(width, height)}, (_, i) =>
    i >= width * height ? 8 : Math.floor(i / width) % 12 ? 15 : 12,
  );
  change(cells, width);
  return {width, height, cells};
};

test('a picture comes back as it was kept, in a few hundred bytes', () => {
  const odd = {
    width: 7,
    height: 3,
    cells: Uint8Array.from({length: cellsOf(7, 3)}, (_, i) => i % 16),
  };
  for (const one of [paper(), odd]) {
    const text = encode(one);
    assert.ok(text.length < 400);
    const {width, height, cells} = decode(text);
    assert.deepEqual([width, height, [...cells]], [one.width, one.height, [...one.cells]]);
  }
  assert.throws(() => decode('nothing'), /no thumbnail/);
});

test('letters that lie half a pixel beside their place are no change', () => {
  const noisy = paper((cells) => {
    for (let i = 0; i < cells.length; i += 3) cells[i] = Math.max(0, (cells[i] ?? 0) - 2);
  });
  assert.equal(compare(paper(), noisy).changed, false);
});

test('a line that is gone is a change, and told where', () => {
  const gone = paper((cells, width) => cells.fill(15, 24 * width, 25 * width));
  const {changed, where} = compare(paper(), gone);
  assert.equal(changed, true);
  assert.deepEqual(where.slice(0, 2), [24 * 80, 24 * 80 + 1]);
});

test('another colour of the same light is a change', () => {
  const red = paper((cells, width) => {
    const from = width * 60 + 40 * 30;
    for (let row = 5; row < 10; row += 1) cells.fill(13, from + row * 40 + 5, from + row * 40 + 15);
  });
  assert.equal(compare(paper(), red).changed, true);
});

test('a picture of another height is a change', () => {
  const low = {width: 80, height: 59, cells: new Uint8Array(cellsOf(80, 59))};
  assert.equal(compare(paper(), low).changed, true);
});
