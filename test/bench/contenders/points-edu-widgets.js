import {EduLineChart} from '../../../src/elements/line-chart.ts';
import {register} from '../../../src/embed/register.ts';
import {hovered, paintedFrom} from '../points-clock.js';

register('edu-line-chart', EduLineChart);
const feed = await (await fetch('data.json')).json();
const start = performance.now();
const chart = document.createElement('edu-line-chart');
chart.setAttribute('indicator', 'i0');
chart.setAttribute('by', 'line');
chart.data = feed;
document.querySelector('#box').append(chart);
const painted = await paintedFrom(start, () => chart.shadowRoot?.querySelector('.line'));
const picture = chart.shadowRoot.querySelector('.canvas');
const hover = await hovered(picture, () => chart.updateComplete);
console.log(`bench ${JSON.stringify({painted, hover})}`);
