import {BarChart, LineChart} from 'echarts/charts';
import {GridComponent, LegendPlainComponent} from 'echarts/components';
import {init, use} from 'echarts/core';
import {CanvasRenderer} from 'echarts/renderers';
import {loadPanels, reportPainted, scaled} from '../clock.js';

use([LineChart, GridComponent, LegendPlainComponent, CanvasRenderer]);
if (BARS) use(BarChart);

const boxes = document.querySelectorAll('.grid > div');
const panels = await loadPanels();
const drawn = new Set();

const draw = ({kind, labels, names, rows}, n) => {
  const chart = init(boxes[n], null, {width: 480, height: 240});
  chart.on('rendered', () => drawn.add(n));
  chart.setOption({
    animation: false,
    legend: {},
    xAxis: {type: 'category', data: labels},
    yAxis: {type: 'value'},
    series: rows.map((data, i) => ({type: kind, name: names[i], data})),
  });
  return chart;
};
const charts = panels.map(draw);

reportPainted(
  () => drawn.size === panels.length,
  (factor) => {
    const next = scaled(panels, factor);
    return () =>
      charts.forEach((chart, n) => chart.setOption({series: next[n].rows.map((data) => ({data}))}));
  },
);
