import {EduBarChart} from '../../../src/elements/bar-chart.ts';
import {EduFeedSource} from '../../../src/elements/feed-source.ts';
import {EduLineChart} from '../../../src/elements/line-chart.ts';
import {register} from '../../../src/embed/register.ts';
import {measure} from './edu-widgets.js';

register('edu-feed-source', EduFeedSource);
register('edu-line-chart', EduLineChart);
register('edu-bar-chart', EduBarChart);
await measure();
