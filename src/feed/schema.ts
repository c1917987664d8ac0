import * as z from 'zod/mini';
import type {Aggregate, Better} from '../model/indicator.js';
import {parseDay} from '../model/period.js';
import type {LocalText} from '../model/text.js';
import {parseDateTime} from './dates.js';
import {isDataLink, isShownLink} from './hrefs.js';
import {
  isMap,
  isObject,
  isString,
  isWithin,
  leaf,
  map,
  number,
  oneOf,
  pattern,
  string,
  whole,
  within,
} from './leaves.js';

/**
 * Every record of a feed (FEED.md). The reader validates with these; the published JSON Schema is made from them.
 *
 * Of long columns and of what has several shapes only the outline is checked here: the reader goes through their inside
 * itself, to leave out what is bad in it and nothing else.
 */

/** 1 to 64 characters; `constructor` is a fine id, `..` is none. */
export const id = pattern('id', /^(?!.*\.\.)[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/);
/** A parent, or null for a root. */
const parent = leaf<string | null>((value) => value === null || z.validate(id, value), 'id', {
  type: ['string', 'null'],
});

const LANGUAGE = /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/;
/** A string for every language, or one for each language tag. */
export const text = leaf<LocalText>(
  (value) => isString(value) || (isMap(value, isString) && hasLanguages(value)),
  'text',
  {
    anyOf: [
      {type: 'string'},
      {type: 'object', minProperties: 1, additionalProperties: {type: 'string'}},
    ],
  },
);
function hasLanguages(words: object): boolean {
  const tags = Object.keys(words);
  return tags.length > 0 && tags.every((tag) => LANGUAGE.test(tag));
}

export const date = string('date', (value) => parseDay(value) !== undefined, {format: 'date'});
export const dateTime = string('date-time', (value) => parseDateTime(value) !== undefined, {
  format: 'date-time',
});
/** An address that becomes a link on the page. */
export const href = string('link', isShownLink, {format: 'uri-reference'});

const word = string('word');
const flag = leaf<boolean>((value) => typeof value === 'boolean', 'boolean', {type: 'boolean'});
const amount = number();
const positive = number('> 0', (value) => value > 0, {exclusiveMinimum: 0});
const notNegative = number('≥ 0', (value) => value >= 0, {minimum: 0});
const share = within(0, 1);
const ids = z.array(id, 'list');

/** [longitude, latitude] */
const lonLat = leaf<readonly [number, number]>(
  (value) =>
    Array.isArray(value) && value.length === 2 && isWithin(value[0], 180) && isWithin(value[1], 90),
  'lon-lat',
  {type: 'array', items: {type: 'number'}, minItems: 2, maxItems: 2},
);
const codes = map<string>('codes', isString, {type: 'string'});
const SCALARS = ['string', 'number', 'boolean', 'null'];
const facts = map<boolean | number | string | null>(
  'facts',
  (fact) => fact === null || typeof fact !== 'object',
  {type: SCALARS},
);
/** Members by dimension. */
export const where = map<readonly string[]>('where', Array.isArray, {
  type: 'array',
  items: {type: 'string'},
});

/** A list that the reader goes through itself. */
const column = leaf<readonly unknown[]>(Array.isArray, 'list', {type: 'array'});
const sparse = leaf<Record<string, unknown>>(isObject, 'object', {type: 'object'});
const anything = z.optional(leaf<unknown>(() => true, '', {}));

export const link = z.strictObject({
  href: string('link', isDataLink, {format: 'uri-reference'}),
  bytes: z.optional(notNegative),
  integrity: z.optional(pattern('sha384-…', /^sha(256|384|512)-[A-Za-z0-9+/]+={0,2}$/)),
});

export const publisher = z.strictObject({
  name: text,
  href: z.optional(href),
  contact: z.optional(word),
});

export const licence = z.strictObject({name: text, href: z.optional(href)});

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

export const inset = z.strictObject({places: ids, name: z.optional(text)});

const GRID_ROW = {type: 'array', items: {type: ['string', 'null']}};

export const boundary = z.strictObject({
  kind: word,
  validFrom: z.optional(date),
  validTo: z.optional(date),
  key: z.optional(word),
  scheme: z.optional(word),
  object: z.optional(word),
  geometry: z.optional(sparse),
  grid: z.optional(
    leaf<readonly (readonly (string | null)[])[]>(
      (value) =>
        Array.isArray(value) &&
        value.every((row) => Array.isArray(row) && row.every((cell) => z.validate(parent, cell))),
      'grid',
      {type: 'array', items: GRID_ROW},
    ),
  ),
  insets: z.optional(z.array(inset, 'list')),
  attribution: z.optional(text),
});

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

const severity = oneOf('Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown');

export const alert = z.strictObject({
  id,
  status: oneOf('Actual', 'Exercise', 'System', 'Test', 'Draft'),
  msgType: oneOf('Alert', 'Update', 'Cancel'),
  severity,
  urgency: z.optional(oneOf('Immediate', 'Expected', 'Future', 'Past', 'Unknown')),
  certainty: z.optional(oneOf('Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown')),
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
  value: z.optional(amount),
  threshold: z.optional(amount),
  kind: z.optional(oneOf('indicator', 'hazard', 'data', 'deadline')),
  acknowledged: z.optional(z.strictObject({at: dateTime, by: text}, 'object')),
  href: z.optional(href),
});

/** What a rule may watch for. The reader takes exactly one of these. */
export const CONDITIONS = [
  'above',
  'below',
  'risesBy',
  'fallsBy',
  'missesTarget',
  'outlier',
  'missing',
];

export const condition = leaf<Record<string, number | true>>(
  (value) => {
    if (!isObject(value)) return false;
    const [key = '', ...others] = Object.keys(value);
    return (
      others.length === 0 &&
      CONDITIONS.includes(key) &&
      (key === 'missing' ? value[key] === true : Number.isFinite(value[key]))
    );
  },
  CONDITIONS.join(' | '),
  {
    type: 'object',
    properties: Object.fromEntries(
      CONDITIONS.map((key) => [key, key === 'missing' ? {const: true} : {type: 'number'}]),
    ),
    additionalProperties: false,
    minProperties: 1,
    maxProperties: 1,
  },
);

export const rule = z.strictObject({
  id,
  indicator: id,
  each: oneOf('place', 'school'),
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
  parent: z.optional(parent),
  progress: z.optional(share),
  status: z.optional(oneOf('planned', 'running', 'done', 'late')),
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
  records: z.optional(map<number>('records', Number.isFinite, {type: 'number'})),
  failed: z.optional(ids),
  everySeconds: z.optional(positive),
});

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

/** A widget's tag without the prefix, and its cell; the reader takes its attributes apart itself. */
export const widget = z.strictObject({
  widget: pattern('word', /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/),
  width: z.optional(whole(1, 24)),
  height: z.optional(whole(1, 24)),
});

export const dashboard = z.strictObject({
  id,
  title: z.optional(text),
  columns: z.optional(whole(1, 24)),
  widgets: z.optional(column),
  pages: z.optional(column),
  secondsPerPage: z.optional(positive),
});
