import './main.js';
import type {EduDashboard} from '../src/elements/dashboard.js';

const dashboard = document.querySelector('edu-dashboard') as EduDashboard;
const asked = new URLSearchParams(location.search);

/** `?report` lays it out for paper, `?page=2` shows one page, `?dashboard=…` another layout of the feed. */
dashboard.report = asked.has('report');
document.documentElement.toggleAttribute('data-report', dashboard.report);
for (const name of ['page', 'dashboard']) {
  const value = asked.get(name);
  if (value) dashboard.setAttribute(name, value);
}
