import * as z from 'zod/mini';
import {DESCRIPTIONS, type Description} from './descriptions.js';
import {FRAGMENTS} from './leaves.js';
import * as schema from './schema.js';
import * as dashboards from './sections/dashboards.js';
import * as projections from './sections/projections.js';
import * as milestones from './sections/milestones.js';
import * as rules from './sections/rules.js';
import * as alerts from './sections/alerts.js';
import * as boundaries from './sections/boundaries.js';
import * as values from './values.js';

// The reader checks these outlines and looks inside by itself; publishers want to know the inside as well.
const member = schema.member;
const dimension = z.extend(schema.dimension, {members: z.array(member)});
const geometry = z.looseObject({type: z.string()});
const boundary = z.extend(boundaries.boundary, {
  geometry: z.optional(z.union([values.link, geometry])),
});
const numbers = z.array(z.nullable(z.number()));
const where = z.record(z.string(), z.array(values.id));
const cube = z.extend(schema.cube, {
  members: z.optional(where),
  values: numbers,
  lower: z.optional(numbers),
  upper: z.optional(numbers),
  status: z.optional(z.record(z.string(), z.string())),
  notes: z.optional(z.record(z.string(), values.text)),
});
const rows = z.extend(schema.rows, {
  rows: z.array(z.array(z.nullable(z.union([z.string(), z.number()])))),
});
const indicator = z.extend(schema.indicator, {
  target: z.optional(z.union([z.number(), z.array(schema.target)])),
  bands: z.optional(z.array(schema.band)),
  data: z.optional(z.union([cube, rows, values.link])),
});
const projection = z.extend(projections.projection, {
  rates: z.optional(z.union([z.literal('observed'), z.record(z.string(), projections.rate)])),
  norms: z.optional(z.record(z.string(), projections.norm)),
});
const widget = z.catchall(
  z.object(dashboards.widget.def.shape),
  z.union([z.string(), z.number(), z.boolean()]),
);
const rule = z.extend(rules.rule, {where: z.optional(where)});
const page = z.array(widget);
const dashboard = z.extend(dashboards.dashboard, {
  widgets: z.optional(page),
  pages: z.optional(z.array(page)),
});
const columns = z.strictObject({fields: z.array(z.string()), rows: z.array(z.array(z.unknown()))});
/** A list in its three forms: objects, fields and rows, or a link to either. */
const list = (record: z.ZodMiniType) =>
  z.optional(z.union([z.array(record), columns, values.link]));

const feed = z.extend(schema.head, {
  dimensions: z.optional(z.array(dimension)),
  places: list(schema.place),
  boundaries: z.optional(z.array(boundary)),
  schools: list(schema.school),
  indicators: z.optional(z.array(indicator)),
  alerts: list(alerts.alert),
  rules: z.optional(z.array(rule)),
  milestones: list(milestones.milestone),
  sources: z.optional(z.array(schema.source)),
  projections: z.optional(z.array(projection)),
  dashboards: z.optional(z.array(dashboard)),
});

const NAMED = {
  id: values.id,
  text: values.text,
  link: values.link,
  publisher: schema.publisher,
  licence: schema.licence,
  member,
  dimension,
  place: schema.place,
  inset: boundaries.inset,
  boundary,
  school: schema.school,
  target: schema.target,
  band: schema.band,
  indicator,
  cube,
  rows,
  alert: alerts.alert,
  condition: rules.condition,
  rule,
  milestone: milestones.milestone,
  source: schema.source,
  norm: projections.norm,
  projection,
  rate: projections.rate,
  scenario: projections.scenario,
  successor: schema.successor,
  widget,
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

/** Says what a check in code says to the reader, and admits the publisher's own keys. */
function refine(zodSchema: unknown, json: Json): void {
  Object.assign(json, FRAGMENTS.get(zodSchema as object));
  if (json['additionalProperties'] === false) json['patternProperties'] = {'^x-': {}};
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
