import {box} from './map-views.mjs';
import {median} from './numbers.mjs';

const ours = 'edu-widgets';

/** How much of a peer's time each work may take at most. */
const limits = {
  'can-tho': {painted: {leaflet: 1}, perFrame: {leaflet: 0.5}},
  'vinh-long': {painted: {leaflet: 1}, perFrame: {leaflet: 0.5}},
  province: {painted: {leaflet: 1}, perFrame: {leaflet: 0.6}},
  country: {painted: {leaflet: 0.6}, perFrame: {'leaflet-cluster': 0.6}},
};
const words = {painted: 'first picture', perFrame: 'a frame'};
const readout = 4;
const heap = 40;

/** What should hold of the maps, and whether it does; says nothing of a peer that was not measured. */
export function mapBars(runs) {
  return runs
    .filter(({name}) => name === ours)
    .flatMap((own) => [
      ...Object.entries(limits[own.work.name]).flatMap(([figure, shares]) =>
        Object.entries(shares).flatMap(([peer, share]) =>
          runs
            .filter(({name, work}) => name === peer && work === own.work)
            .map((run) => compare(own, run, figure, share)),
        ),
      ),
      {
        text: `${own.work.name}: picture no smaller than the peers', ${own.picture.width} × ${own.picture.height} px`,
        holds: own.picture.width >= box.width && own.picture.height >= box.height,
      },
      ...(own.heap.length ? heapAndReadout(own) : []),
    ]);
}

function compare(own, run, figure, share) {
  const [mine, theirs] = [median(own[figure]), median(run[figure])];
  const digits = figure === 'perFrame' ? 1 : 0;
  return {
    text:
      `${own.work.name}: ${words[figure]} ${share === 1 ? 'no later than' : `in at most ${share} of`} ` +
      `${run.name}'s, ${mine.toFixed(digits)} of ${theirs.toFixed(digits)} ms`,
    holds: mine <= share * theirs,
  };
}

function heapAndReadout({work, heap: kept, hover}) {
  const middle = (figure) => median(hover.map((moves) => moves[figure]));
  const answered = middle('answered');
  return [
    {
      text: `${work.name}: heap of at most ${heap} MB, ${median(kept).toFixed(1)} MB`,
      holds: median(kept) <= heap,
    },
    {
      text:
        `${work.name}: hover to readout in under ${readout} ms, mean ${middle('mean').toFixed(1)} ms, ` +
        `95 % within ${middle('most').toFixed(1)} ms, worst ${middle('worst').toFixed(1)} ms`,
      holds: middle('mean') < readout && middle('most') < readout,
    },
    {
      text: `${work.name}: most moves over the map change the readout at once, ${(100 * answered).toFixed(0)} %`,
      holds: answered > 0.5,
    },
  ];
}
