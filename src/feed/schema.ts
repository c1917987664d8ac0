import * as z from 'zod/mini';
import type {Aggregate, Better} from '../model/indicator.js';
import {isObject, leaf, map, oneOf, pattern, whole} from './leaves.js';
import {
  amount,
  codes,
  column,
  date,
  dateTime,
  flag,
  href,
  id,
  ids,
  lonLat,
  parent,
  positive,
  share,
  sparse,
  text,
  where,
  word,
} from './values.js';

/**
 * The records that every page needs (FEED.md); those of the other sections stand beside what reads them, in `sections`.
 * The reader validates with these; the published JSON Schema is made from them.
 *
 * Of long columns and of what has several shapes only the outline is checked here: the reader goes through their inside
 * itself, to leave out what is bad in it and nothing else.
 */

export const publisher = z.strictObject({
  name: text,
  href: z.optional(href),
  contact: z.optional(word),
});

export const licence = z.strictObject({name: text, href: z.optional(href)});

const anything = z.optional(leaf<unknown>(() => true, '', {}));

/** The document without what its lists hold. */
export const head = z.strictObject({
  edufeed: pattern('1.0', /^1\.\d+$/),
  id: z.optional(id),
  title: text,
  updated: dateTime,
  publisher: z.optional(publisher),
  licence: z.optional(licence),
  demo: z.optional(flag),
  asOf: z.optional(date),
  refreshSeconds: z.optional(amount),
  staleSeconds: z.optional(positive),
  dimensions: anything,
  places: anything,
  boundaries: anything,
  schools: anything,
  indicators: anything,
  alerts: anything,
  rules: anything,
  milestones: anything,
  sources: anything,
  projections: anything,
  dashboards: anything,
});

export const member = z.strictObject({id, name: z.optional(text), parent: z.optional(parent)});

export const dimension = z.strictObject({
  id,
  name: z.optional(text),
  ordered: z.optional(flag),
  members: column,
  total: z.optional(id),
});

export const successor = z.strictObject({id, share: z.optional(share)});

export const place = z.strictObject({
  id,
  name: text,
  kind: z.optional(word),
  parent: z.optional(parent),
  codes: z.optional(codes),
  validFrom: z.optional(date),
  validTo: z.optional(date),
  replacedBy: z.optional(z.array(successor, 'list')),
  centroid: z.optional(lonLat),
});

const SCALARS = ['string', 'number', 'boolean', 'null'];
const facts = map<boolean | number | string | null>(
  'facts',
  (fact) => fact === null || typeof fact !== 'object',
  {type: SCALARS},
);

export const school = z.strictObject({
  id,
  name: text,
  levels: z.optional(ids),
  place: id,
  at: z.optional(lonLat),
  accuracy: z.optional(oneOf('exact', 'place')),
  ownership: z.optional(id),
  address: z.optional(text),
  phone: z.optional(word),
  email: z.optional(word),
  href: z.optional(href),
  codes: z.optional(codes),
  facts: z.optional(facts),
});

export const target = z.strictObject({
  period: z.optional(id),
  value: amount,
  place: z.optional(id),
  source: z.optional(text),
});

export const band = z.strictObject({
  upTo: z.optional(amount),
  level: oneOf('good', 'watch', 'bad'),
});

/** Only the last band may be open, and each ends above the one before. */
function isAscending(bands: unknown): boolean {
  let before: number | undefined = -Infinity;
  return (
    Array.isArray(bands) &&
    bands.every((each) => {
      if (!z.validate(band, each) || before === undefined) return false;
      const {upTo} = each as {upTo?: number};
      const rises = upTo === undefined || upTo > before;
      before = upTo;
      return rises;
    })
  );
}

export const indicator = z.strictObject({
  id,
  name: text,
  unit: z.optional(text),
  decimals: z.optional(whole(0, 6)),
  kind: z.optional(oneOf('count', 'percent', 'ratio', 'score', 'money')),
  better: z.optional(
    leaf<Better>(
      (value) =>
        Array.isArray(value)
          ? value.length === 2 && value.every(Number.isFinite) && value[0] <= value[1]
          : value === 'higher' || value === 'lower' || value === 'neutral',
      'higher | lower | neutral | [from, to]',
      {
        anyOf: [
          {enum: ['higher', 'lower', 'neutral']},
          {type: 'array', items: {type: 'number'}, minItems: 2, maxItems: 2},
        ],
      },
    ),
  ),
  aggregate: z.optional(
    leaf<Aggregate>(
      (value) =>
        isObject(value) ? z.validate(ids, value['sum']) : value === 'sum' || value === 'none',
      'sum | none | {"sum": […]}',
      {
        anyOf: [
          {enum: ['sum', 'none']},
          {
            type: 'object',
            properties: {sum: {type: 'array', items: {type: 'string'}}},
            required: ['sum'],
          },
        ],
      },
    ),
  ),
  ratio: z.optional(z.strictObject({of: id, per: id, scale: z.optional(positive)}, 'object')),
  target: z.optional(
    leaf<number | readonly unknown[]>(
      (value) => Number.isFinite(value) || Array.isArray(value),
      'number | list',
      {type: ['number', 'array']},
    ),
  ),
  bands: z.optional(leaf<readonly unknown[]>(isAscending, 'bands', {type: 'array'})),
  topic: z.optional(id),
  source: z.optional(id),
  definition: z.optional(text),
  legalBasis: z.optional(text),
  notes: z.optional(text),
  data: z.optional(sparse),
});

const dims = leaf<readonly string[]>(
  (value) => z.validate(ids, value) && value.length === new Set(value).size,
  'list',
  {type: 'array', items: {type: 'string'}, uniqueItems: true},
);

export const cube = z.strictObject({
  dims,
  members: z.optional(where),
  values: column,
  status: z.optional(sparse),
  lower: z.optional(column),
  upper: z.optional(column),
  notes: z.optional(sparse),
});

export const rows = z.strictObject({dims, rows: column});

export const source = z.strictObject({
  id,
  name: text,
  href: z.optional(href),
  lastSuccess: z.optional(dateTime),
  lastAttempt: z.optional(dateTime),
  records: z.optional(map<number>('records', Number.isFinite, {type: 'number'})),
  failed: z.optional(ids),
  everySeconds: z.optional(positive),
});
