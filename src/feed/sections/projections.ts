import type {Bare} from '../../model/bare.js';
import type {Projection} from '../../model/projection.js';
import type {Context} from '../context.js';
import {isMap, map, whole} from '../leaves.js';
import {parseList} from '../parse-list.js';
import {resolves} from '../references.js';
import type {Known, Section} from '../section.js';
import {leaf, list, optional, record} from '../shape.js';
import {fillIn, NO_LIST, NO_MAP, remove} from '../shield.js';
import {id, notNegative, positive, share, text} from '../values.js';

export const norm = record({
  classSize: optional(positive),
  teachersPerClass: optional(notNegative),
  roomsPerClass: optional(notNegative),
  legalBasis: optional(text),
});

export const rate = record({promotion: share, repetition: share});

export const scenario = record({
  id,
  name: text,
  entrants: optional(notNegative),
  promotion: optional(notNegative),
});

export const projection = record({
  id,
  name: text,
  pupils: id,
  entrants: id,
  rates: optional(
    leaf(
      '',
      'observed | {grade: {promotion, repetition}}',
      (value) => value === 'observed' || isMap(value, rate.test),
    ),
  ),
  years: optional(whole(1, 50)),
  scenarios: optional(list(scenario)),
  norms: optional(map('norms', norm)),
  stock: optional(record({teachers: optional(id), rooms: optional(id)})),
});

const DEFAULTS = {rates: 'observed', years: 5, norms: NO_MAP, scenarios: NO_LIST};

/** Reads enrolment plans; one whose pupils or entrants are unknown is left out. */
function parseProjections(context: Context, value: unknown, {indicators}: Known): Projection[] {
  const {records, say} = parseList<Projection>(context, value, '/projections', projection);
  return records.filter((projection, i) => {
    fillIn(projection, DEFAULTS);
    for (const scenario of projection.scenarios) fillIn(scenario, {entrants: 1, promotion: 1});
    const stock = projection.stock as Bare | undefined;
    for (const key of Object.keys(stock ?? {})) {
      const id = stock?.[key] as string;
      if (!resolves(indicators, id, say(i), ['stock', key])) remove(stock as Bare, key);
    }
    return (['pupils', 'entrants'] as const).every((key) =>
      resolves(indicators, projection[key], say(i), [key]),
    );
  });
}

/** Enrolment plans. */
export const projections: Section<'projections'> = {key: 'projections', parse: parseProjections};
