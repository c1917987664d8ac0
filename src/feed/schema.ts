import * as z from 'zod/mini';
import {parseDay} from '../model/period.js';
import type {LocalText} from '../model/text.js';
import {parseDateTime} from './dates.js';
import {isDataLink, isShownLink} from './hrefs.js';

/**
 * Every record of a feed (FEED.md). The reader validates with these; the published JSON Schema is made from them.
 *
 * Where a schema takes a message, it is no sentence but a token of the feed's vocabulary (`id`, `date`, `0–6`), which
 * becomes a problem's `expected`. Long columns are checked for their outline only: the reader goes through their
 * cells itself, because a schema would make an object for each.
 */

export const ID = /^(?!.*\.\.)[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/;
/** 1 to 64 characters; `constructor` is a fine id, `..` is none. */
export const id = checked((value) => ID.test(value), 'id');

const LANGUAGE = /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/;
/** A string for every language, or one for each language tag. */
export const text = z.custom<LocalText>(
  (value) => typeof value === 'string' || (isMap(isString)(value) && hasLanguages(value as object)),
  'text',
);
const hasLanguages = (words: object): boolean => {
  const tags = Object.keys(words);
  return tags.length > 0 && tags.every((tag) => LANGUAGE.test(tag));
};

export const date = checked((value) => parseDay(value) !== undefined, 'date');
export const dateTime = checked((value) => parseDateTime(value) !== undefined, 'date-time');
/** An address that becomes a link on the page. */
export const href = checked(isShownLink, 'link');
/** An address that data come from. */
export const dataHref = checked(isDataLink, 'link');

const number = z.number('number');
export const word = checked(() => true, 'word');
const within = (low: number, high: number) => {
  const token = `${low}–${high}`;
  return z.number(token).check(z.minimum(low, token), z.maximum(high, token));
};
const whole = (low: number, high: number) =>
  within(low, high).check(z.multipleOf(1, `${low}–${high}`));
const positive = z.number('> 0').check(z.positive('> 0'));
const notNegative = z.number('≥ 0').check(z.nonnegative('≥ 0'));
export const TAG = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
export const tag = checked((value) => TAG.test(value), 'word');
export const HASH = /^sha(256|384|512)-[A-Za-z0-9+/]+={0,2}$/;
export const hash = checked((value) => HASH.test(value), 'sha384-…');
/** [longitude, latitude] */
export const lonLat = z.custom<readonly [number, number]>(
  (value) =>
    Array.isArray(value) && value.length === 2 && isWithin(value[0], 180) && isWithin(value[1], 90),
  'lon-lat',
);
/** True for numbers from -limit to limit. */
export const isWithin = (value: unknown, limit: number): boolean =>
  typeof value === 'number' && Math.abs(value) <= limit;
/** Codes by scheme. */
export const codes = z.custom<Record<string, string>>(isMap(isString), 'codes');
const ids = z.array(id, 'list');

/** A list whose entries the reader checks one by one. */
export const column = z.custom<readonly unknown[]>(Array.isArray, 'list');
export const sparse = z.custom<Record<string, unknown>>(isObject, 'object');
export const facts = z.custom<Record<string, boolean | number | string | null>>(
  isMap((value) => value === null || typeof value !== 'object'),
  'facts',
);
/** Cubes, rows, geometry or a link; the reader looks at their keys to tell which. */
export const inner = z.custom<Record<string, unknown>>(isObject, 'object');
/** Members by dimension. */
export const where = z.custom<Record<string, readonly string[]>>(
  isMap(Array.isArray),
  'where',
);
const anything = z.optional(z.unknown());

/** A string that passes a test. */
function checked(test: (value: string) => boolean, token: string) {
  return z.custom<string>((value) => typeof value === 'string' && test(value), token);
}

function isString(value: unknown): boolean {
  return typeof value === 'string';
}

function isMap(isEntry: (entry: unknown) => boolean): (value: unknown) => boolean {
  return (value) => {
    if (!isObject(value)) return false;
    // Objects of a feed inherit nothing, so this sees their own keys only.
    for (const key in value) if (!isEntry(value[key])) return false;
    return true;
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const link = z.strictObject({
  href: dataHref,
  bytes: z.optional(notNegative),
  integrity: z.optional(hash),
});

export const publisher = z.strictObject({
  name: text,
  href: z.optional(href),
  contact: z.optional(word),
});

export const licence = z.strictObject({name: text, href: z.optional(href)});

/** The document without what its lists hold. */
export const head = z.strictObject({
  edufeed: word,
  id: z.optional(id),
  title: text,
  updated: dateTime,
  publisher: z.optional(publisher),
  licence: z.optional(licence),
  demo: z.optional(z.boolean('boolean')),
  asOf: z.optional(date),
  refreshSeconds: z.optional(number),
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

export const member = z.strictObject({
  id,
  name: z.optional(text),
  parent: z.optional(z.nullable(id)),
});

export const dimension = z.strictObject({
  id,
  name: z.optional(text),
  ordered: z.optional(z.boolean('boolean')),
  members: column,
  total: z.optional(id),
});

export const place = z.strictObject({
  id,
  name: text,
  kind: z.optional(word),
  parent: z.optional(z.nullable(id)),
  codes: z.optional(codes),
  validFrom: z.optional(date),
  validTo: z.optional(date),
  replacedBy: z.optional(z.array(z.strictObject({id, share: z.optional(within(0, 1))}), 'list')),
  centroid: z.optional(lonLat),
});

export const inset = z.strictObject({places: ids, name: z.optional(text)});

export const boundary = z.strictObject({
  kind: word,
  validFrom: z.optional(date),
  validTo: z.optional(date),
  key: z.optional(word),
  scheme: z.optional(word),
  object: z.optional(word),
  geometry: z.optional(inner),
  grid: z.optional(z.array(z.array(z.nullable(id), 'list'), 'list')),
  insets: z.optional(z.array(inset, 'list')),
  attribution: z.optional(text),
});

export const school = z.strictObject({
  id,
  name: text,
  levels: z.optional(ids),
  place: id,
  at: z.optional(lonLat),
  accuracy: z.optional(z.enum(['exact', 'place'])),
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
  value: number,
  place: z.optional(id),
  source: z.optional(text),
});

export const band = z.strictObject({
  upTo: z.optional(number),
  level: z.enum(['good', 'watch', 'bad']),
});

export const indicator = z.strictObject({
  id,
  name: text,
  unit: z.optional(text),
  decimals: z.optional(whole(0, 6)),
  kind: z.optional(z.enum(['count', 'percent', 'ratio', 'score', 'money'])),
  better: z.optional(
    z.union(
      [
        z.enum(['higher', 'lower', 'neutral']),
        z.tuple([number, number]).check(z.refine(([from, to]) => from <= to)),
      ],
      'higher | lower | neutral | [from, to]',
    ),
  ),
  aggregate: z.optional(
    z.union([z.enum(['sum', 'none']), z.strictObject({sum: ids})], 'sum | none | {"sum": […]}'),
  ),
  ratio: z.optional(z.strictObject({of: id, per: id, scale: z.optional(positive)}, 'object')),
  target: z.optional(z.union([number, z.array(target)], 'number | list')),
  bands: z.optional(z.array(band, 'list').check(z.refine(isAscending, 'ascending'))),
  topic: z.optional(id),
  source: z.optional(id),
  definition: z.optional(text),
  legalBasis: z.optional(text),
  notes: z.optional(text),
  data: z.optional(inner),
});

/** Only the last band may be open, and each ends above the one before. */
function isAscending(bands: readonly {readonly upTo?: number | undefined}[]): boolean {
  return bands.every(({upTo}, i) => {
    const before = i > 0 ? bands[i - 1]?.upTo : -Infinity;
    return before !== undefined && (upTo === undefined || upTo > before);
  });
}

const dims = ids.check(
  z.minLength(1, 'list'),
  z.refine((list) => new Set(list).size === list.length, 'unique'),
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

const severity = z.enum(['Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown']);

export const alert = z.strictObject({
  id,
  status: z.enum(['Actual', 'Exercise', 'System', 'Test', 'Draft']),
  msgType: z.enum(['Alert', 'Update', 'Cancel']),
  severity,
  urgency: z.optional(z.enum(['Immediate', 'Expected', 'Future', 'Past', 'Unknown'])),
  certainty: z.optional(z.enum(['Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown'])),
  headline: text,
  description: z.optional(text),
  instruction: z.optional(text),
  sent: dateTime,
  onset: z.optional(dateTime),
  expires: z.optional(dateTime),
  references: z.optional(ids),
  place: z.optional(id),
  school: z.optional(id),
  indicator: z.optional(id),
  period: z.optional(id),
  value: z.optional(number),
  threshold: z.optional(number),
  kind: z.optional(z.enum(['indicator', 'hazard', 'data', 'deadline'])),
  acknowledged: z.optional(z.strictObject({at: dateTime, by: text}, 'object')),
  href: z.optional(href),
});

const amount = z.optional(number);
const CONDITIONS = 'above | below | risesBy | fallsBy | missing | missesTarget | outlier';

export const condition = z
  .strictObject(
    {
      above: amount,
      below: amount,
      risesBy: amount,
      fallsBy: amount,
      missing: z.optional(z.literal(true, 'true')),
      missesTarget: amount,
      outlier: amount,
    },
    CONDITIONS,
  )
  .check(z.refine((when) => Object.keys(when).length === 1, CONDITIONS));

export const rule = z.strictObject({
  id,
  indicator: id,
  each: z.enum(['place', 'school']),
  kind: z.optional(word),
  where: z.optional(where),
  when: condition,
  margin: z.optional(notNegative),
  severity,
  headline: z.optional(text),
});

export const milestone = z.strictObject({
  id,
  name: text,
  start: date,
  end: z.optional(date),
  parent: z.optional(z.nullable(id)),
  progress: z.optional(within(0, 1)),
  status: z.optional(z.enum(['planned', 'running', 'done', 'late'])),
  owner: z.optional(text),
  place: z.optional(id),
  href: z.optional(href),
});

export const source = z.strictObject({
  id,
  name: text,
  href: z.optional(href),
  lastSuccess: z.optional(dateTime),
  lastAttempt: z.optional(dateTime),
  records: z.optional(z.record(z.string(), notNegative, 'object')),
  failed: z.optional(ids),
  everySeconds: z.optional(positive),
});

const share = within(0, 1);

export const norm = z.strictObject({
  classSize: z.optional(positive),
  teachersPerClass: z.optional(notNegative),
  roomsPerClass: z.optional(notNegative),
  legalBasis: z.optional(text),
});

export const projection = z.strictObject({
  id,
  name: text,
  pupils: id,
  entrants: id,
  rates: z.optional(
    z.union(
      [
        z.literal('observed'),
        z.record(z.string(), z.strictObject({promotion: share, repetition: share})),
      ],
      'observed | {grade: {promotion, repetition}}',
    ),
  ),
  years: z.optional(whole(1, 50)),
  scenarios: z.optional(
    z.array(
      z.strictObject({
        id,
        name: text,
        entrants: z.optional(notNegative),
        promotion: z.optional(notNegative),
      }),
      'list',
    ),
  ),
  norms: z.optional(z.record(z.string(), norm, 'object')),
  stock: z.optional(z.strictObject({teachers: z.optional(id), rooms: z.optional(id)}, 'object')),
});

/** A widget's tag without the prefix, its cell, and attributes of any name. */
export const widget = z.catchall(
  z.object(
    {
      widget: tag,
      width: z.optional(whole(1, 24)),
      height: z.optional(whole(1, 24)),
    },
    'object',
  ),
  z.union([z.string(), z.number(), z.boolean()], 'word'),
);

export const dashboard = z.strictObject({
  id,
  title: z.optional(text),
  columns: z.optional(whole(1, 24)),
  widgets: z.optional(column),
  pages: z.optional(column),
  secondsPerPage: z.optional(positive),
});
