import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from 'chart.js';
import {loadPanels, reportPainted, scaled} from '../clock.js';

Chart.register(LineController, LineElement, PointElement, CategoryScale, LinearScale, Legend);
if (BARS) Chart.register(BarController, BarElement);

const colours = ['#1f6fb4', '#c2410c', '#15803d', '#7e22ce'];
const boxes = document.querySelectorAll('.grid > div');
const panels = await loadPanels();
let drawn = 0;

// A fixed size spares the library its observer and a first layout.
const draw = ({kind, labels, names, rows}, n) => {
  const canvas = boxes[n].appendChild(document.createElement('canvas'));
  canvas.width = 480;
  canvas.height = 240;
  return new Chart(canvas, {
    type: kind,
    data: {
      labels,
      datasets: rows.map((data, i) => ({
        label: names[i],
        data,
        borderColor: colours[i],
        backgroundColor: colours[i],
      })),
    },
    options: {animation: false, responsive: false},
    plugins: [{id: 'bench', afterDraw: () => void drawn++}],
  });
};
const charts = panels.map(draw);

reportPainted(
  () => drawn >= panels.length,
  (factor) => {
    const next = scaled(panels, factor);
    return () =>
      charts.forEach((chart, n) => {
        chart.data.datasets.forEach((set, i) => (set.data = next[n].rows[i]));
        chart.update('none');
      });
  },
);
