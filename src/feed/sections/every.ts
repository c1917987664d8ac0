import type {Section} from '../section.js';
import {alerts} from './alerts.js';
import {boundaries} from './boundaries.js';
import {dashboards} from './dashboards.js';
import {milestones} from './milestones.js';
import {projections} from './projections.js';
import {rules} from './rules.js';

/** All that a feed may hold, for readers that want the whole of it. */
export const EVERY_SECTION: readonly Section[] = [
  boundaries,
  alerts,
  rules,
  milestones,
  projections,
  dashboards,
];
