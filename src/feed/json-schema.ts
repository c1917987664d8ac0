import * as z from 'zod/mini';
import {DESCRIPTIONS, type Description} from './descriptions.js';
import * as schema from './schema.js';
import * as alerts from './sections/alerts.js';
import * as boundaries from './sections/boundaries.js';
import * as dashboards from './sections/dashboards.js';
import * as milestones from './sections/milestones.js';
import * as projections from './sections/projections.js';
import * as rules from './sections/rules.js';
import type {RecordShape, Shape} from './shape.js';
import * as values from './values.js';

/** What the tests of leaves say, in the words of JSON Schema, where a leaf does not hold it itself. No page needs these. */
const SAYS = new Map<Shape, Json>([
  [
    values.text,
    {
      anyOf: [
        {type: 'string'},
        {type: 'object', minProperties: 1, additionalProperties: {type: 'string'}},
      ],
    },
  ],
  [values.date, {format: 'date'}],
  [values.dateTime, {format: 'date-time'}],
  [values.href, {format: 'uri-reference'}],
  [values.dataHref, {format: 'uri-reference'}],
  [values.lonLat, {items: {type: 'number'}, minItems: 2, maxItems: 2}],
  [schema.dims, {items: {type: 'string'}, uniqueItems: true}],
  [
    schema.better,
    {
      anyOf: [
        {enum: ['higher', 'lower', 'neutral']},
        {type: 'array', items: {type: 'number'}, minItems: 2, maxItems: 2},
      ],
    },
  ],
  [
    schema.aggregate,
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
  ],
  [boundaries.grid, {items: {type: 'array', items: {type: ['string', 'null']}}}],
  [
    rules.condition,
    {
      properties: Object.fromEntries(
        rules.CONDITIONS.map((key) => [key, key === 'missing' ? {const: true} : {type: 'number'}]),
      ),
      additionalProperties: false,
      minProperties: 1,
      maxProperties: 1,
    },
  ],
]);

const made = new Map<Shape, z.ZodMiniType>();
const leaves = new Map<unknown, Shape>();

/**
 * The zod schema that accepts what a shape does. A shape gives the same one each time.
 *
 * zod writes the JSON Schema, and tests take it as the referee of `checkRecord`; pages read feeds without it.
 */
export function zodOf(shape: RecordShape): ZodRecord;
export function zodOf(shape: Shape): z.ZodMiniType;
export function zodOf(shape: Shape): z.ZodMiniType {
  const {optional, fields, entry, test, token} = shape;
  if (optional) return z.optional(zodOf(optional));
  let zod = made.get(shape);
  if (zod) return zod;
  if (fields)
    zod = z.strictObject(Object.fromEntries([...fields].map(([key, each]) => [key, zodOf(each)])));
  else if (entry) zod = z.array(zodOf(entry));
  else {
    zod = z.custom(test, token);
    leaves.set(zod, shape);
  }
  made.set(shape, zod);
  return zod;
}
type ZodRecord = z.ZodMiniObject<Record<string, z.ZodMiniType>>;

// The reader checks these outlines and looks inside by itself; publishers want to know the inside as well.
const link = zodOf(values.link);
const member = zodOf(schema.member);
const dimension = z.extend(zodOf(schema.dimension), {members: z.array(member)});
const geometry = z.looseObject({type: z.string()});
const boundary = z.extend(zodOf(boundaries.boundary), {
  geometry: z.optional(z.union([link, geometry])),
});
const numbers = z.array(z.nullable(z.number()));
const where = z.record(z.string(), z.array(zodOf(values.id)));
const cube = z.extend(zodOf(schema.cube), {
  members: z.optional(where),
  values: numbers,
  lower: z.optional(numbers),
  upper: z.optional(numbers),
  status: z.optional(z.record(z.string(), z.string())),
  notes: z.optional(z.record(z.string(), zodOf(values.text))),
});
const rows = z.extend(zodOf(schema.rows), {
  rows: z.array(z.array(z.nullable(z.union([z.string(), z.number()])))),
});
const indicator = z.extend(zodOf(schema.indicator), {
  target: z.optional(z.union([z.number(), z.array(zodOf(schema.target))])),
  bands: z.optional(z.array(zodOf(schema.band))),
  data: z.optional(z.union([cube, rows, link])),
});
const projection = z.extend(zodOf(projections.projection), {
  rates: z.optional(
    z.union([z.literal('observed'), z.record(z.string(), zodOf(projections.rate))]),
  ),
  norms: z.optional(z.record(z.string(), zodOf(projections.norm))),
});
const widget = z.catchall(
  z.object(zodOf(dashboards.widget).def.shape),
  z.union([z.string(), z.number(), z.boolean()]),
);
const rule = z.extend(zodOf(rules.rule), {where: z.optional(where)});
const widgets = z.array(widget);
const page = z.extend(zodOf(dashboards.page), {widgets});
const dashboard = z.extend(zodOf(dashboards.dashboard), {
  widgets: z.optional(widgets),
  pages: z.optional(z.array(z.union([widgets, page]))),
});
const columns = z.strictObject({fields: z.array(z.string()), rows: z.array(z.array(z.unknown()))});
/** A list in its three forms: objects, fields and rows, or a link to either. */
const list = (record: z.ZodMiniType) => z.optional(z.union([z.array(record), columns, link]));

const feed = z.extend(zodOf(schema.head), {
  dimensions: z.optional(z.array(dimension)),
  places: list(zodOf(schema.place)),
  boundaries: z.optional(z.array(boundary)),
  schools: list(zodOf(schema.school)),
  indicators: z.optional(z.array(indicator)),
  alerts: list(zodOf(alerts.alert)),
  rules: z.optional(z.array(rule)),
  milestones: list(zodOf(milestones.milestone)),
  sources: z.optional(z.array(zodOf(schema.source))),
  projections: z.optional(z.array(projection)),
  dashboards: z.optional(z.array(dashboard)),
});

const NAMED = {
  id: zodOf(values.id),
  text: zodOf(values.text),
  link,
  publisher: zodOf(schema.publisher),
  licence: zodOf(schema.licence),
  member,
  dimension,
  place: zodOf(schema.place),
  inset: zodOf(boundaries.inset),
  boundary,
  school: zodOf(schema.school),
  target: zodOf(schema.target),
  band: zodOf(schema.band),
  indicator,
  cube,
  rows,
  alert: zodOf(alerts.alert),
  condition: zodOf(rules.condition),
  rule,
  milestone: zodOf(milestones.milestone),
  source: zodOf(schema.source),
  norm: zodOf(projections.norm),
  projection,
  rate: zodOf(projections.rate),
  scenario: zodOf(projections.scenario),
  successor: zodOf(schema.successor),
  widget,
  page,
  dashboard,
  columns,
};

type Json = Record<string, unknown>;

/**
 * The published JSON Schema (2020-12) of a feed, with descriptions in English and Vietnamese.
 *
 * It says what is well formed. Whether ids exist, counts agree and parents run in circles only a reader can tell.
 */
export function feedJsonSchema(): object {
  const metadata = z.registry<{id: string}>();
  for (const [id, named] of Object.entries(NAMED)) metadata.add(named, {id});
  const {$schema, $defs, ...rest} = z.toJSONSchema(feed, {
    target: 'draft-2020-12',
    io: 'input',
    unrepresentable: 'any',
    metadata,
    override: ({zodSchema, jsonSchema}) => refine(zodSchema, jsonSchema as Json),
  }) as Json & {$defs: Record<string, Json>};
  const document: Json = {
    $schema,
    $id: 'https://edu-widgets.example/edufeed-1.0.schema.json',
    title: 'edufeed 1',
    ...rest,
    $defs,
  };
  describe(document, 'feed');
  for (const [name, definition] of Object.entries($defs)) describe(definition, name);
  requireOneOf($defs['indicator'], ['data'], ['ratio']);
  requireOneOf($defs['boundary'], ['geometry'], ['grid']);
  requireOneOf($defs['dashboard'], ['widgets'], ['pages']);
  return document;
}

/** Says what a leaf's test says to the reader, and admits the publisher's own keys. */
function refine(zodSchema: unknown, json: Json): void {
  const leaf = leaves.get(zodSchema);
  if (leaf) Object.assign(json, wordsOf(leaf));
  if (json['additionalProperties'] === false) json['patternProperties'] = {'^x-': {}};
}

function wordsOf(leaf: Shape): Json {
  const {types, says, each} = leaf;
  const names = types.split(' ');
  return {
    ...(types && {type: names.length > 1 ? names : types}),
    ...says,
    ...(each && {additionalProperties: wordsOf(each)}),
    ...SAYS.get(leaf),
  };
}

function requireOneOf(definition: Json | undefined, ...keys: string[][]): void {
  if (definition) definition['anyOf'] = keys.map((required) => ({required}));
}

function describe(definition: Json, name: string): void {
  const words = DESCRIPTIONS[name] ?? {};
  const say = (at: Json, description: Description | undefined): void => {
    if (description) at['description'] = `${description[0]} · ${description[1]}`;
  };
  say(definition, words['']);
  for (const [key, property] of Object.entries(
    (definition['properties'] ?? {}) as Record<string, Json>,
  )) {
    say(property, words[key] ?? DESCRIPTIONS['common']?.[key]);
  }
}
