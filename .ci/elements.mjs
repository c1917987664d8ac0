/**
 * The elements of the kit, read from the names of their files: `line-chart.ts`
 * in src/elements is `<edu-line-chart>`, of class `EduLineChart`.
 */
import {readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const bases = ['chart', 'groups-chart', 'indicator-widget', 'widget'];

export const root = fileURLToPath(new URL('..', import.meta.url));

export const elements = readdirSync(`${root}src/elements`)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -3))
  .filter((name) => !bases.includes(name))
  .sort()
  .map((name) => ({
    name,
    tag: `edu-${name}`,
    className: `Edu${name.replace(/(?:^|-)(.)/g, (_, letter) => letter.toUpperCase())}`,
  }));
