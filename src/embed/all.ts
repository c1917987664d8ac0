/**
 * Registers every element: the script-tag bundle, the demo, stories and tests start here.
 *
 * One line per file in src/elements, written out so that the reader and the bundler see what is in
 * it; the build fails when an element is missing.
 */
import {EduAlertPanel} from '../elements/alert-panel.js';
import {EduBarChart} from '../elements/bar-chart.js';
import {EduDashboard} from '../elements/dashboard.js';
import {EduDataTable} from '../elements/data-table.js';
import {EduFeedSource} from '../elements/feed-source.js';
import {EduFilterBar} from '../elements/filter-bar.js';
import {EduFunnelChart} from '../elements/funnel-chart.js';
import {EduHeatmapChart} from '../elements/heatmap-chart.js';
import {EduKpiTile} from '../elements/kpi-tile.js';
import {EduLineChart} from '../elements/line-chart.js';
import {EduMilestoneStrip} from '../elements/milestone-strip.js';
import {EduPyramidChart} from '../elements/pyramid-chart.js';
import {EduScatterChart} from '../elements/scatter-chart.js';
import {EduSchoolMap} from '../elements/school-map.js';
import {EduShareChart} from '../elements/share-chart.js';
import {EduSourceStrip} from '../elements/source-strip.js';
import {EduStackedChart} from '../elements/stacked-chart.js';
import {EduWall} from '../elements/wall.js';
import {register} from './register.js';

// The source of data comes first, so that the widgets inside it find it awake.
register('edu-feed-source', EduFeedSource);
register('edu-wall', EduWall);
register('edu-dashboard', EduDashboard);
register('edu-alert-panel', EduAlertPanel);
register('edu-bar-chart', EduBarChart);
register('edu-data-table', EduDataTable);
register('edu-filter-bar', EduFilterBar);
register('edu-funnel-chart', EduFunnelChart);
register('edu-heatmap-chart', EduHeatmapChart);
register('edu-kpi-tile', EduKpiTile);
register('edu-line-chart', EduLineChart);
register('edu-milestone-strip', EduMilestoneStrip);
register('edu-pyramid-chart', EduPyramidChart);
register('edu-scatter-chart', EduScatterChart);
register('edu-school-map', EduSchoolMap);
register('edu-share-chart', EduShareChart);
register('edu-source-strip', EduSourceStrip);
register('edu-stacked-chart', EduStackedChart);

export {
  EduAlertPanel,
  EduBarChart,
  EduDashboard,
  EduDataTable,
  EduFeedSource,
  EduFilterBar,
  EduFunnelChart,
  EduHeatmapChart,
  EduKpiTile,
  EduLineChart,
  EduMilestoneStrip,
  EduPyramidChart,
  EduScatterChart,
  EduSchoolMap,
  EduShareChart,
  EduSourceStrip,
  EduStackedChart,
  EduWall,
};
export {version} from './version.js';
