import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import {paintedFrom} from '../points-clock.js';

const rows = await (await fetch('data.json')).json();
const colours = ['#1f6fb4', '#c2410c', '#15803d', '#7e22ce', '#6f5600'];
const start = performance.now();
let isDrawn = false;
new uPlot(
  {
    width: 960,
    height: 480,
    legend: {live: false},
    scales: {x: {time: false}},
    series: [
      {},
      ...rows.map((_, i) => ({label: `Đường ${i + 1}`, stroke: colours[i % 5], width: 2})),
    ],
    hooks: {draw: [() => (isDrawn = true)]},
  },
  [rows[0].map((_, i) => i), ...rows],
  document.querySelector('#box'),
);
const painted = await paintedFrom(start, () => isDrawn);
console.log(`bench ${JSON.stringify({painted})}`);
