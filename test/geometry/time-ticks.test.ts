import {expect} from '@open-wc/testing';
import {estimateWidth} from '../../src/geometry/measure.js';
import {timeTicks} from '../../src/geometry/time-ticks.js';

const room = {left: 0, right: 400, fontSize: 12, measure: estimateWidth};
const evenly = (count: number): number[] =>
  Array.from({length: count}, (_, i) => 20 + (i * 360) / (count - 1));

describe('names on the time axis', () => {
  it('names every period while there is room', () => {
    expect(timeTicks(evenly(4), (i) => `${2019 + i}`, room).map(({label}) => label)).to.deep.equal([
      '2019',
      '2020',
      '2021',
      '2022',
    ]);
  });

  it('always names the last period and thins out the others evenly', () => {
    const labels = timeTicks(
      evenly(15),
      (i) => `${2002 + i}–${String(3 + i).padStart(2, '0')}`,
      room,
    ).map(({label}) => Number(label.slice(0, 4)));
    expect(labels.at(-1)).to.equal(2016);
    const strides = new Set(labels.slice(1).map((year, i) => year - (labels[i] ?? 0)));
    expect(strides.size).to.equal(1);
  });

  it('never lets names touch or leave the picture', () => {
    for (const count of [1, 2, 3, 8, 40, 365]) {
      const ticks = timeTicks(
        count === 1 ? [200] : evenly(count),
        (i) => `năm học ${2000 + i}`,
        room,
      );
      expect(ticks.length).to.be.at.least(1);
      let edge = -Infinity;
      for (const {x, label, anchor} of ticks) {
        const width = estimateWidth(label, 12);
        const from = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
        expect(from).to.be.at.least(0);
        expect(from + width).to.be.at.most(400);
        expect(from).to.be.above(edge);
        edge = from + width;
      }
    }
  });
});
