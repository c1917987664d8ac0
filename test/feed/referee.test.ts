/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-assignment -- the example is typed loosely on purpose */
import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {checkRecord} from '../../src/feed/check.js';
import {zodOf} from '../../src/feed/json-schema.js';
import {pointerTo, ProblemLog} from '../../src/feed/problems.js';
import * as schema from '../../src/feed/schema.js';
import {alert} from '../../src/feed/sections/alerts.js';
import {boundary} from '../../src/feed/sections/boundaries.js';
import {dashboard, page, widget} from '../../src/feed/sections/dashboards.js';
import {milestone} from '../../src/feed/sections/milestones.js';
import {projection} from '../../src/feed/sections/projections.js';
import {rule} from '../../src/feed/sections/rules.js';
import type {RecordShape} from '../../src/feed/shape.js';
import {shield} from '../../src/feed/shield.js';
import {link} from '../../src/feed/values.js';
import {exampleFeed} from './example-feed.js';

type Json = Record<string, unknown>;

const feed = exampleFeed();
const school = Object.fromEntries(
  (feed.schools.fields as string[]).map((field, i) => [field, feed.schools.rows[0][i] as unknown]),
);
const KINDS: Record<string, [shape: RecordShape, sound: Json]> = {
  head: [schema.head, feed],
  dimension: [schema.dimension, feed.dimensions[0]],
  place: [schema.place, feed.places[1]],
  school: [schema.school, school],
  indicator: [schema.indicator, {...feed.indicators[0], ...feed.indicators[2]}],
  target: [schema.target, feed.indicators[0].target[0]],
  cube: [schema.cube, feed.indicators[0].data],
  rows: [schema.rows, feed.indicators[1].data],
  source: [schema.source, feed.sources[0]],
  alert: [alert, feed.alerts[0]],
  boundary: [boundary, {...feed.boundaries[0], grid: feed.boundaries[1].grid}],
  dashboard: [dashboard, feed.dashboards[0]],
  widget: [widget, {widget: 'kpi-tile', width: 3}],
  page: [page, feed.dashboards[1].pages[2]],
  milestone: [milestone, feed.milestones[0]],
  projection: [projection, feed.projections[0]],
  rule: [rule, feed.rules[0]],
  link: [link, {href: 'a.json', bytes: 1, integrity: 'sha384-AAAA'}],
};

/** What zod says of a value: places of faults, and of keys that the shape does not know. */
function refereeOn(shape: RecordShape, value: unknown): {faults: string[]; unknown: string[]} {
  const faults: string[] = [];
  const unknown: string[] = [];
  for (const issue of zodOf(shape).safeParse(value).error?.issues ?? []) {
    const at = pointerTo('', issue.path);
    if (issue.code !== 'unrecognized_keys') faults.push(at);
    else
      for (const key of issue.keys) if (!key.startsWith('x-')) unknown.push(pointerTo(at, [key]));
  }
  return {faults, unknown};
}

/** What the reader says of a value, which it mends. */
function readerOn(shape: RecordShape, value: unknown) {
  const log = new ProblemLog(Infinity);
  const kept = checkRecord(value, shape, log.at(''));
  const places = (severity: string): string[] =>
    log.problems.filter((problem) => problem.severity === severity).map(({path}) => path);
  return {kept, faults: places('error'), unknown: places('warning')};
}

const shielded = (value: unknown): unknown => {
  const safe = shield(value, {depth: 64, cells: 1e6});
  return 'value' in safe ? safe.value : undefined;
};

/** Takes the wording of a text, which the reader judges one by one, for the whole text. */
const isAt = (place: string, other: string): boolean =>
  place === other || place.startsWith(`${other}/`);

function agree(shape: RecordShape, value: unknown): void {
  const referee = refereeOn(shape, shielded(value));
  const mended = shielded(value);
  const reader = readerOn(shape, mended);
  expect(reader.unknown).to.have.members(referee.unknown);
  for (const place of reader.faults)
    expect(
      referee.faults.some((other) => isAt(place, other)),
      `only the reader: ${place}`,
    ).to.be.true;
  for (const place of referee.faults)
    expect(
      reader.faults.some((other) => isAt(other, place)),
      `only zod: ${place}`,
    ).to.be.true;
  // What stays is sound in the eyes of both.
  if (!reader.kept) return;
  expect(refereeOn(shape, mended)).to.deep.equal({faults: [], unknown: []});
  expect(shape.test(mended)).to.be.true;
}

type Change = (value: unknown) => unknown;

function placesIn(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  const inside = Object.entries(value).flatMap(([key, entry]) =>
    placesIn(entry).map((path) => [key, ...path]),
  );
  return [[], ...inside];
}

function changeAt([key, ...path]: readonly string[], value: unknown, change: Change): unknown {
  if (key === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((entry: unknown, i) =>
      `${i}` === key ? changeAt(path, entry, change) : entry,
    );
  if (typeof value !== 'object' || value === null) return change(value);
  const {[key]: entry, ...rest} = value as Json;
  const changed = changeAt(path, entry, change);
  return changed === undefined ? rest : {...rest, [key]: changed};
}

const ODD = [
  null,
  true,
  -1,
  0.5,
  7,
  '',
  'id',
  'a..b',
  '2024-02-30',
  '2023',
  'javascript:1',
  [],
  {},
];
const WORDS = ['x-mine', 'id', 'name', 'nmae', 'vi', 'zh_CN', 'level', '1'];
const value = fc.oneof(fc.constantFrom<unknown>(...ODD), fc.jsonValue({maxDepth: 2}));
const change: fc.Arbitrary<Change> = fc.oneof(
  value.map((other) => () => other),
  fc.constant(() => undefined),
  fc.tuple(fc.constantFrom(...WORDS), value).map(([key, entry]) => (old: unknown) => {
    if (Array.isArray(old)) return [...(old as unknown[]), entry];
    return typeof old === 'object' && old !== null ? {...old, [key]: entry} : {[key]: entry};
  }),
);

describe('zod, which knows nothing of this reader, agrees with it about', () => {
  for (const [name, [shape, sound]] of Object.entries(KINDS)) {
    it(`a sound ${name}, and any that is not quite sound`, () => {
      const own = Object.entries(sound).filter(([key]) => !key.startsWith('x-'));
      expect(shape.test(shielded(Object.fromEntries(own))), 'sound').to.be.true;
      agree(shape, sound);
      const changes = fc.array(fc.tuple(fc.constantFrom(...placesIn(sound)), change), {
        minLength: 1,
        maxLength: 4,
      });
      fc.assert(
        fc.property(changes, (all) =>
          agree(
            shape,
            all.reduce((old: unknown, [path, make]) => changeAt(path, old, make), sound),
          ),
        ),
        {numRuns: 200},
      );
    });
  }
});
