import {map, oneOf, pattern, whole} from './leaves.js';
import {essential, leaf, list, optional, record} from './shape.js';
import {isBag} from './shield.js';
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
 * The reader checks with these; the published JSON Schema is made from them.
 *
 * Of long columns and of what has several shapes only the outline is checked here: the reader goes through their inside
 * itself, to leave out what is bad in it and nothing else.
 */

export const publisher = record({
  name: text,
  href: optional(href),
  contact: optional(word),
});

export const licence = record({name: text, href: optional(href)});

const anything = optional(leaf('', '', () => true));

/** Of the format: minor versions only add. */
export const version = pattern('1.0', /^1\.\d+$/);

/** The document without what its lists hold. */
export const head = record({
  edufeed: version,
  id: optional(id),
  title: text,
  updated: dateTime,
  publisher: optional(publisher),
  licence: optional(licence),
  demo: optional(flag),
  asOf: optional(date),
  refreshSeconds: optional(amount),
  staleSeconds: optional(positive),
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

export const member = record({id, name: optional(text), parent: optional(parent)});

export const dimension = record({
  id,
  name: optional(text),
  ordered: optional(flag),
  members: column,
  total: optional(id),
});

export const successor = record({id, share: optional(share)});

export const place = record({
  id,
  name: text,
  kind: optional(word),
  parent: optional(parent),
  codes: optional(codes),
  validFrom: optional(date),
  validTo: optional(date),
  replacedBy: optional(list(successor)),
  centroid: optional(lonLat),
});

const scalar = leaf(
  'string number boolean null',
  'fact',
  (fact) => fact === null || typeof fact !== 'object',
);

export const school = record({
  id,
  name: text,
  levels: optional(ids),
  place: id,
  at: optional(lonLat),
  accuracy: optional(oneOf('exact', 'place')),
  ownership: optional(id),
  address: optional(text),
  phone: optional(word),
  email: optional(word),
  href: optional(href),
  codes: optional(codes),
  facts: optional(map('facts', scalar)),
});

export const target = record({
  period: essential(id),
  value: amount,
  place: essential(id),
  source: optional(text),
});

export const band = record({upTo: optional(amount), level: oneOf('good', 'watch', 'bad')});

/** Only the last band may be open, and each ends above the one before. */
const areRising = (bands: readonly {upTo?: number}[]): boolean =>
  bands.every(({upTo = Infinity}, i) => i === 0 || upTo > (bands[i - 1]?.upTo ?? Infinity));

const bands = leaf(
  'array',
  'bands',
  (value) => list(band).test(value) && areRising(value as readonly {upTo?: number}[]),
);

export const better = leaf('', 'higher | lower | neutral | [from, to]', (value) =>
  Array.isArray(value)
    ? value.length === 2 && value.every(Number.isFinite) && value[0] <= value[1]
    : value === 'higher' || value === 'lower' || value === 'neutral',
);

export const aggregate = leaf('', 'sum | none | {"sum": […]}', (value) =>
  isBag(value) ? ids.test(value['sum']) : value === 'sum' || value === 'none',
);

export const indicator = record({
  id,
  name: text,
  unit: optional(text),
  decimals: optional(whole(0, 6)),
  kind: optional(oneOf('count', 'percent', 'ratio', 'score', 'money')),
  better: optional(better),
  aggregate: optional(aggregate),
  ratio: optional(record({of: id, per: id, scale: optional(positive)})),
  target: optional(
    leaf('number array', 'number | list', (value) => amount.test(value) || Array.isArray(value)),
  ),
  bands: optional(bands),
  topic: optional(id),
  source: optional(id),
  definition: optional(text),
  legalBasis: optional(text),
  notes: optional(text),
  data: optional(sparse),
});

export const dims = leaf(
  'array',
  'list',
  (value) => ids.test(value) && new Set(value as string[]).size === (value as string[]).length,
);

export const cube = record({
  dims,
  members: optional(where),
  values: column,
  status: optional(sparse),
  lower: optional(column),
  upper: optional(column),
  notes: optional(sparse),
});

export const rows = record({dims, rows: column});

export const source = record({
  id,
  name: text,
  href: optional(href),
  lastSuccess: optional(dateTime),
  lastAttempt: optional(dateTime),
  records: optional(map('records', amount)),
  failed: optional(ids),
  everySeconds: optional(positive),
});
