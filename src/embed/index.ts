/** The classes and the feed API, without registering anything. */
export {EduAlertPanel} from '../elements/alert-panel.js';
export {EduBarChart} from '../elements/bar-chart.js';
export {EduDashboard} from '../elements/dashboard.js';
export {EduDataTable} from '../elements/data-table.js';
export {EduFeedSource} from '../elements/feed-source.js';
export {EduFilterBar} from '../elements/filter-bar.js';
export {EduKpiTile} from '../elements/kpi-tile.js';
export {EduLineChart} from '../elements/line-chart.js';
export {EduMilestoneStrip} from '../elements/milestone-strip.js';
export {EduSchoolMap} from '../elements/school-map.js';
export {EduSourceStrip} from '../elements/source-strip.js';
export {EduStackedChart} from '../elements/stacked-chart.js';
export {EduWall} from '../elements/wall.js';
export {selectionGroup, type SelectionGroup} from '../controllers/selection-group.js';
export type {Selection} from '../model/selection.js';
export * from './feed.js';
export {register} from './register.js';
export {version} from './version.js';
