import {expect} from '@open-wc/testing';
import {notesOf, type Note} from '../../src/geometry/notes.js';
import {groupsAnswer, type Terse} from './make-answer.js';

const notes = (rows: readonly (readonly Terse[])[], targets?: readonly number[]): Note[] => {
  const {grid} = groupsAnswer(rows);
  const wide = grid.columns.length;
  const order = rows.map((row, r) => row.map((_, column) => r * wide + column));
  return notesOf(grid, targets && new Float64Array(targets), order);
};

describe('a picture as sounds', () => {
  it('is higher for larger values, from left to right', () => {
    expect(notes([[10, 20, 30]]).map(({level}) => level)).to.deep.equal([0, 0.5, 1]);
    expect(notes([[10, 20, 30]]).map(({pan}) => pan)).to.deep.equal([-1, 0, 1]);
  });

  it('has one scale for all its rows, and a pause before each', () => {
    const heard = notes([
      [0, 10],
      [20, 40],
    ]);
    expect(heard.map(({level}) => level)).to.deep.equal([0, 0.25, 0.5, 1]);
    expect(heard.map(({starts}) => starts)).to.deep.equal([true, false, true, false]);
  });

  it('keeps missing values as such', () => {
    expect(notes([[1, null, 3]]).map(({level}) => Number.isNaN(level))).to.deep.equal([
      false,
      true,
      false,
    ]);
  });

  it('rings where a target is crossed, over a gap too, and not where it is only reached', () => {
    const crossings = (values: readonly Terse[]): boolean[] =>
      notes(
        [values],
        values.map(() => 35),
      ).map(({crosses}) => crosses);
    expect(crossings([30, 40, 41, 34])).to.deep.equal([false, true, false, true]);
    expect(crossings([30, null, 40])).to.deep.equal([false, false, true]);
    expect(crossings([30, 35, 34])).to.deep.equal([false, false, false]);
  });

  it('has a middle tone where all are equal, and none that is no number for any values', () => {
    expect(notes([[7, 7]]).map(({level}) => level)).to.deep.equal([0.5, 0.5]);
    for (const {level} of notes([[-1.7e308, 1.7e308, 0]])) expect(level).to.be.within(0, 1);
    expect(notes([[null]])).to.have.length(1);
    expect(notes([])).to.deep.equal([]);
  });
});
