import {EduSchoolMap} from '../../../src/elements/school-map.ts';
import {register} from '../../../src/embed/register.ts';
import {reportToured} from '../clock.js';

register('edu-school-map', EduSchoolMap);

const map = document.querySelector('edu-school-map');
const hasSchools = Boolean(map.closest('[data-schools]'));

// The map is whole when its regions are there and, where there are schools, their canvas has been painted.
const drawn = () =>
  map.shadowRoot?.querySelector('.regions path') &&
  (!hasSchools || map.shadowRoot.querySelector('canvas.points[data-painted]'));

// As with the charts: asking for frames before would take the time from the widget.
await new Promise((resolve) => map.addEventListener('edu-data', resolve, {once: true}));
reportToured(drawn, (view) => (map.view = view));
