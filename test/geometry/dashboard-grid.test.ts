import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {layoutDashboard, type CellWish} from '../../src/geometry/dashboard-grid.js';

const sized = (...sizes: readonly string[]): CellWish[] =>
  sizes.map((size) => {
    const [width, height] = size.split('x').map(Number);
    return {width, height};
  });
const desk = {columns: 12, width: 1200, textSize: 14};

/** The grid as rows of letters, one letter a widget: what a reader would see. */
function seen(wishes: readonly CellWish[], box = desk): string[] {
  const {columns, rows, cells} = layoutDashboard(wishes, box);
  const lines = Array.from({length: rows}, () => Array<string>(columns).fill('·'));
  cells.forEach(({column, row, width, height}, i) => {
    for (let r = row; r < row + height; r++)
      for (let c = column; c < column + width; c++) {
        expect(lines[r]?.[c], 'nothing lies on another').to.equal('·');
        (lines[r] as string[])[c] = String.fromCharCode(97 + i);
      }
  });
  return lines.map((line) => line.join(''));
}

describe('layoutDashboard', () => {
  it('keeps to the columns of the dashboard where there is room', () => {
    expect(seen(sized('3x1', '3x1', '3x1', '3x1', '8x2', '4x2'))).to.deep.equal([
      'aaabbbcccddd',
      'eeeeeeeeffff',
      'eeeeeeeeffff',
    ]);
  });

  it('puts what follows below its neighbour, beside a higher one', () => {
    expect(seen(sized('6x2', '6x1', '6x1', '12x1'))).to.deep.equal([
      'aaaaaabbbbbb',
      'aaaaaacccccc',
      'dddddddddddd',
    ]);
  });

  const gaps: [string, string[], string[]][] = [
    ['a row that is not full is shared', ['3x1', '3x1', '3x1'], ['aaaabbbbcccc']],
    ['in the measure of the widths', ['2x1', '4x1'], ['aaaabbbbbbbb']],
    ['with no column left over', ['5x1', '4x1'], ['aaaaaaabbbbb']],
    ['a lonely last one takes its row', ['6x1', '6x1', '6x1'], ['aaaaaabbbbbb', 'cccccccccccc']],
    ['a lower neighbour grows', ['6x2', '6x1'], ['aaaaaabbbbbb', 'aaaaaabbbbbb']],
    [
      'a gap under one is given to it',
      ['4x3', '8x1', '4x1'],
      ['aaaabbbbbbbb', 'aaaacccccccc', 'aaaacccccccc'],
    ],
  ];
  for (const [title, wishes, rows] of gaps)
    it(`leaves no gap: ${title}`, () => expect(seen(sized(...wishes))).to.deep.equal(rows));

  it('has one column on a phone, and keeps heights, which share the height of a wall', () => {
    expect(seen(sized('3x1', '6x2'), {...desk, width: 360})).to.deep.equal(['a', 'b', 'b']);
  });

  it('has halves in between, and whole rows for what asks for more than half', () => {
    expect(seen(sized('3x1', '3x1', '6x1', '7x1', '4x1'), {...desk, width: 700})).to.deep.equal([
      'ab',
      'cc',
      'dd',
      'ee',
    ]);
  });

  it('goes by the size of the text: a wall with letters four times as large is laid out as a desk', () => {
    const wishes = sized('3x1', '9x1', '6x2', '6x2');
    expect(seen(wishes, {columns: 12, width: 4800, textSize: 56})).to.deep.equal(seen(wishes));
    expect(layoutDashboard(wishes, {...desk, textSize: 24}).columns).to.equal(2);
    expect(layoutDashboard(wishes, {...desk, textSize: 40}).columns).to.equal(1);
  });

  it('makes no cell narrower than a number needs', () => {
    expect(
      seen(sized('2x1', '2x1', '2x1', '2x1', '2x1', '2x1'), {...desk, width: 900}),
    ).to.deep.equal(['aaabbbcccddd', 'eeeeeeffffff']);
  });

  it('gives half of the columns to a widget that asks for none', () => {
    expect(seen([{}, {}])).to.deep.equal(['aaaaaabbbbbb']);
    expect(seen([{}, {}], {...desk, columns: 5})).to.deep.equal(['aaaaa', 'bbbbb']);
  });

  it('lays out nothing without widgets', () => {
    expect(layoutDashboard([], desk)).to.deep.equal({columns: 12, rows: 0, cells: []});
  });

  it('keeps order and borders, and lets no two cells overlap, whatever is asked for', () => {
    const wish = fc.record({
      width: fc.option(fc.integer({min: 1, max: 24}), {nil: undefined}),
      height: fc.option(fc.integer({min: 1, max: 6}), {nil: undefined}),
    });
    fc.assert(
      fc.property(
        fc.array(wish, {maxLength: 25}),
        fc.integer({min: 1, max: 24}),
        fc.integer({min: 0, max: 3000}),
        (wishes, columns, width) => {
          const box = {columns, width, textSize: 14};
          seen(wishes, box);
          const {cells, rows, columns: used} = layoutDashboard(wishes, box);
          expect(cells).to.have.length(wishes.length);
          cells.forEach((cell, i) => {
            expect(cell.width).to.be.above(0);
            expect(cell.height).to.be.at.least(wishes[i]?.height ?? 1);
            expect(cell.column + cell.width).to.be.at.most(used);
            expect(cell.row + cell.height).to.be.at.most(rows);
            const before = cells[i - 1];
            if (before)
              expect(cell.row * used + cell.column).to.be.above(before.row * used + before.column);
          });
          // Every row begins with something: gaps are never whole.
          const full = seen(wishes, box);
          expect(full.every((line) => /[^·]/.test(line))).to.equal(true);
        },
      ),
      {numRuns: 300},
    );
  });
});
