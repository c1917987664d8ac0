import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import {loadPanels, reportPainted, scaled} from '../clock.js';

const colours = ['#1f6fb4', '#c2410c', '#15803d', '#7e22ce'];
const boxes = document.querySelectorAll('.grid > div');
const panels = await loadPanels();
let drawn = 0;

// The library takes data by column and has numeric axes only; bars are a way of drawing a series.
const dataOf = ({labels, rows}) => [labels.map((_, i) => i), ...rows];
const bars = BARS && {
  points: {show: false},
  fill: colours[0],
  paths: uPlot.paths.bars({size: [0.6, 100]}),
};
const draw = (panel, n) => {
  const {kind, labels, names} = panel;
  const upright = BARS && kind === 'bar';
  return new uPlot(
    {
      width: 480,
      height: 240,
      scales: upright
        ? {x: {time: false, range: [-0.5, labels.length - 0.5]}, y: {range: [0, null]}}
        : {x: {time: false}},
      // Following the pointer in the legend is work that the others do not have.
      legend: {live: false},
      axes: [{values: (_, ticks) => ticks.map((tick) => labels[tick] ?? '')}, {size: 70}],
      series: [
        {},
        ...names.map((label, i) => ({label, stroke: colours[i], width: 2, ...(upright && bars)})),
      ],
      hooks: {draw: [() => drawn++]},
    },
    dataOf(panel),
    boxes[n],
  );
};
const charts = panels.map(draw);

reportPainted(
  () => drawn >= panels.length,
  (factor) => {
    const next = scaled(panels, factor).map(dataOf);
    return () => charts.forEach((chart, n) => chart.setData(next[n]));
  },
);
