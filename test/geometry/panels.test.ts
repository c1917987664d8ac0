import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {estimateWidth} from '../../src/geometry/measure.js';
import {
  cutGrid,
  layoutPanels,
  MOST_PANELS,
  onePanel,
  panelOf,
  pickPanel,
  type PanelsScene,
} from '../../src/geometry/panels.js';
import {group} from '../../src/model/lists.js';
import {groupsAnswer} from './make-answer.js';

interface Scene {
  readonly width: number;
  readonly height: number;
  readonly plot: {left: number; top: number; right: number; bottom: number};
}

/** A picture whose axis takes 40 px where it has one. */
const scene = (width: number, height: number, bare: boolean): Scene => ({
  width,
  height,
  plot: {left: bare ? 4 : 44, top: 0, right: width, bottom: height},
});

const layout = (count: number, width: number, height = 0): PanelsScene<Scene> =>
  layoutPanels(
    Array.from({length: count}, (_, n) => ({title: `Huyện ${n}`, value: '', cells: [n]})),
    {width, height, fontSize: 12, measure: estimateWidth, wide: 130, tall: 110, least: 70},
    (_, ...box) => scene(...box),
  );

describe('pictures side by side', () => {
  it('give all marks the same room, whether they have the axis or not', () => {
    const rooms = layout(8, 800).panels.map(({scene: {plot}}) => plot.right - plot.left);
    expect(new Set(rooms).size).to.equal(1);
  });

  it('fill their rows evenly', () => {
    const {panels} = layout(5, 640);
    const rows = group(panels, ({y}) => [y]);
    expect([...rows.values()].map(({length}) => length)).to.deep.equal([3, 2]);
  });

  it('stand one below the other on a phone', () => {
    const {panels} = layout(3, 240);
    expect(new Set(panels.map(({x}) => x)).size).to.equal(1);
    expect(new Set(panels.map(({y}) => y)).size).to.equal(3);
  });

  it('share the height that the page gives, down to where they are still readable', () => {
    expect(layout(2, 800, 300).height).to.be.closeTo(300, 2);
    const low = layout(2, 800, 10);
    expect(low.height).to.equal(low.needs);
  });

  it('leave the rest to the table where there are too many, and say how many', () => {
    const {panels, leftOut} = layout(MOST_PANELS + 7, 800);
    expect([panels.length, leftOut]).to.deep.equal([MOST_PANELS, 7]);
  });

  it('never touch and never leave the width', () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 80}), fc.integer({min: 120, max: 3000}), (n, width) => {
        const {panels} = layout(n, width);
        for (const {x, scene: drawn} of panels)
          expect(x + drawn.width).to.be.at.most(Math.max(width, 180) + 1);
        panels.forEach((one, i) => {
          for (const other of panels.slice(i + 1)) {
            const apart = one.x + one.scene.width <= other.x || one.y + one.scene.height <= other.y;
            expect(apart, `${n} at ${width}`).to.equal(true);
          }
        });
      }),
    );
  });

  it('find the cell under a point and the place of a cell again', () => {
    const whole = layout(6, 640);
    for (const cell of [0, 3, 5]) {
      const panel = panelOf(whole, cell)?.panel;
      expect(pickPanel(whole, (panel?.x ?? 0) + 20, (panel?.y ?? 0) + 20, () => 0)).to.equal(cell);
    }
    expect(panelOf(whole, 99)).to.equal(undefined);
  });

  it('are one picture without a title where nothing is split', () => {
    const {panels} = onePanel(scene(600, 300, false), {natural: 300, needs: 90, fontSize: 12});
    expect(panels.map(({title, cells}) => [title, cells])).to.deep.equal([[[], undefined]]);
  });

  it('have the values, the signs and the bounds of their own cells', () => {
    const {grid} = groupsAnswer([
      [1, '2P'],
      [3, null],
    ]);
    const {values, status} = cutGrid(grid, [1, 3], grid.rows, grid.columns.slice(1)).cells;
    expect([...values]).to.deep.equal([2, NaN]);
    expect([...status]).to.deep.equal([grid.cells.status[1], grid.cells.status[3]]);
  });
});
