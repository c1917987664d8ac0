/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-assignment -- tests break the example wherever they like */
import {expect} from '@open-wc/testing';
import {feedJsonSchema} from '../../src/feed/json-schema.js';
import {exampleFeed} from './example-feed.js';

type Json = Record<string, unknown>;
const root = feedJsonSchema() as Json;
const defs = root['$defs'] as Record<string, Json>;

/** As much of JSON Schema as the feed's schema uses. */
function fits(schema: Json, value: unknown): boolean {
  const is = (type: string): boolean => {
    if (type === 'array') return Array.isArray(value);
    if (type === 'null') return value === null;
    if (type === 'integer') return Number.isInteger(value);
    if (type === 'object')
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    return typeof value === type;
  };
  const {$ref, type, anyOf, enum: among, pattern, items, required} = schema;
  if (typeof $ref === 'string' && !fits(defs[$ref.split('/').pop()!]!, value)) return false;
  if (type !== undefined && ![type].flat().some((name) => is(name as string))) return false;
  if (anyOf && !(anyOf as Json[]).some((each) => fits(each, value))) return false;
  if (among && !(among as unknown[]).includes(value)) return false;
  if ('const' in schema && schema['const'] !== value) return false;
  if (typeof value === 'string')
    return typeof pattern !== 'string' || new RegExp(pattern).test(value);
  if (typeof value === 'number') {
    return (
      value >= Number(schema['minimum'] ?? -Infinity) &&
      value <= Number(schema['maximum'] ?? Infinity)
    );
  }
  if (Array.isArray(value)) return value.every((each) => fits((items ?? {}) as Json, each));
  if (!is('object')) return true;
  const own = value as Json;
  const properties = (schema['properties'] ?? {}) as Record<string, Json>;
  const others = schema['additionalProperties'] ?? true;
  const count = Object.keys(own).length;
  if (
    count < Number(schema['minProperties'] ?? 0) ||
    count > Number(schema['maxProperties'] ?? Infinity)
  )
    return false;
  if (((required ?? []) as string[]).some((key) => !(key in own))) return false;
  return Object.entries(own).every(([key, each]) => {
    if (properties[key]) return fits(properties[key], each);
    if (key.startsWith('x-') && schema['patternProperties']) return true;
    return typeof others === 'boolean' ? others : fits(others as Json, each);
  });
}

describe('The published JSON Schema', () => {
  it('is a named 2020-12 schema', () => {
    expect(root['$schema']).to.contain('2020-12');
    expect(root['$id']).to.be.a('string');
    expect(root['title']).to.equal('edufeed 1');
  });

  it('admits a good feed with every key', () => {
    expect(fits(root, exampleFeed())).to.equal(true);
  });

  it('admits linked parts', () => {
    const feed = exampleFeed();
    feed.schools = {href: 'schools.json', bytes: 10, integrity: 'sha384-AAAA'};
    feed.indicators[0].data = {href: 'pupils.json'};
    expect(fits(root, feed)).to.equal(true);
  });

  const cases: [string, (feed: any) => void][] = [
    ['another version', (f) => (f.edufeed = '2.0')],
    ['no title', (f) => delete f.title],
    ['an unknown key', (f) => (f.place = [])],
    ['a place without a name', (f) => delete f.places[0].name],
    ['a bad id', (f) => (f.places[0].id = 'a..b')],
    ['an unknown severity', (f) => (f.alerts[0].severity = 'Bad')],
    ['a rule with two conditions', (f) => (f.rules[0].when.below = 1)],
    ['an indicator without data', (f) => delete f.indicators[0].data],
    ['too many decimals', (f) => (f.indicators[0].decimals = 9)],
    ['a page without widgets', (f) => delete f.dashboards[1].pages[2].widgets],
    ['values that are no numbers', (f) => (f.indicators[0].data.values[0] = '1')],
  ];
  for (const [title, breakIt] of cases) {
    it(`refuses ${title}`, () => {
      const feed = exampleFeed();
      breakIt(feed);
      expect(fits(root, feed)).to.equal(false);
    });
  }

  it('describes every key of every record in English and Vietnamese', () => {
    const missing: string[] = [];
    for (const [name, schema] of [['feed', root], ...Object.entries(defs)] as [string, Json][]) {
      for (const [key, property] of Object.entries(
        (schema['properties'] ?? {}) as Record<string, Json>,
      )) {
        if (!(property['description'] as string | undefined)?.includes(' · '))
          missing.push(`${name}.${key}`);
      }
    }
    expect(missing).to.deep.equal([]);
  });
});
