import {EduBarChart} from '../../../src/elements/bar-chart.ts';
import {register} from '../../../src/embed/register.ts';
import './edu-widgets-line.js';

register('edu-bar-chart', EduBarChart);
