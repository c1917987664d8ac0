import * as z from 'zod/mini';
import type {Projection} from '../../model/projection.js';
import {kindOf} from '../check.js';
import type {Context} from '../context.js';
import {isMap, leaf, map, whole} from '../leaves.js';
import {parseList} from '../parse-list.js';
import {resolves} from '../references.js';
import type {Known, Section} from '../section.js';
import {fillIn, NO_LIST, NO_MAP, remove, type Bare} from '../shield.js';
import {id, notNegative, positive, share, text} from '../values.js';

export const norm = z.strictObject({
  classSize: z.optional(positive),
  teachersPerClass: z.optional(notNegative),
  roomsPerClass: z.optional(notNegative),
  legalBasis: z.optional(text),
});

export const rate = z.strictObject({promotion: share, repetition: share});

export const scenario = z.strictObject({
  id,
  name: text,
  entrants: z.optional(notNegative),
  promotion: z.optional(notNegative),
});

export const projection = z.strictObject({
  id,
  name: text,
  pupils: id,
  entrants: id,
  rates: z.optional(
    leaf<unknown>(
      (value) => value === 'observed' || isMap(value, (each) => z.validate(rate, each)),
      'observed | {grade: {promotion, repetition}}',
      {anyOf: [{const: 'observed'}, {type: 'object'}]},
    ),
  ),
  years: z.optional(whole(1, 50)),
  scenarios: z.optional(z.array(scenario, 'list')),
  norms: z.optional(map<unknown>('norms', (each) => z.validate(norm, each), {type: 'object'})),
  stock: z.optional(z.strictObject({teachers: z.optional(id), rooms: z.optional(id)}, 'object')),
});

const PROJECTION = kindOf(projection);
const DEFAULTS = {rates: 'observed', years: 5, norms: NO_MAP, scenarios: NO_LIST};

/** Reads enrolment plans; one whose pupils or entrants are unknown is left out. */
function parseProjections(context: Context, value: unknown, {indicators}: Known): Projection[] {
  const {log} = context;
  const list = parseList<Projection>(context, value, '/projections', {kind: PROJECTION});
  return list.records.filter((projection, i) => {
    const subject = projection.id;
    fillIn(projection, DEFAULTS);
    for (const scenario of projection.scenarios) fillIn(scenario, {entrants: 1, promotion: 1});
    const stock = projection.stock as Bare | undefined;
    for (const key of Object.keys(stock ?? {})) {
      const id = stock?.[key] as string;
      if (!resolves(log, indicators, id, list.at(i, 'stock', key), {subject}))
        remove(stock as Bare, key);
    }
    return (['pupils', 'entrants'] as const).every((key) =>
      resolves(log, indicators, projection[key], list.at(i, key), {subject}),
    );
  });
}

/** Enrolment plans. */
export const projections: Section<'projections'> = {key: 'projections', parse: parseProjections};
