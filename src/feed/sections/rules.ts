import type {Rule} from '../../model/rule.js';
import type {Context} from '../context.js';
import {oneOf} from '../leaves.js';
import {parseList} from '../parse-list.js';
import {dimsOf, idsOf} from '../parse-places.js';
import {resolves} from '../references.js';
import type {Known, Section} from '../section.js';
import {essential, leaf, optional, record} from '../shape.js';
import {fillIn, isBag, NO_MAP} from '../shield.js';
import {amount, id, notNegative, text, where, word} from '../values.js';
import {severity} from './alerts.js';

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

export const condition = leaf('object', CONDITIONS.join(' | '), (value) => {
  if (!isBag(value)) return false;
  const [key = '', ...others] = Object.keys(value);
  return (
    others.length === 0 &&
    CONDITIONS.includes(key) &&
    (key === 'missing' ? value[key] === true : amount.test(value[key]))
  );
});

export const rule = record({
  id,
  indicator: id,
  each: oneOf('place', 'school'),
  kind: optional(word),
  where: essential(where),
  when: condition,
  margin: optional(notNegative),
  severity,
  headline: optional(text),
});

const DEFAULTS = {where: NO_MAP};

/** Reads rules. A rule for an unknown indicator, or with a filter that names an unknown member, is left out. */
function parseRules(context: Context, value: unknown, {axes, indicators}: Known): Rule[] {
  const {records, say} = parseList<Rule>(context, value, '/rules', rule);
  return records.filter((rule, i) => {
    fillIn(rule, DEFAULTS);
    return (
      resolves(indicators, rule.indicator, say(i), ['indicator']) &&
      Object.entries(rule.where).every(
        ([dim, members]) =>
          resolves(dimsOf(axes), dim, say(i), ['where', dim]) &&
          members.every(
            (id, n) =>
              dim === 'period' || resolves(idsOf(axes, dim), id, say(i), ['where', dim, n]),
          ),
      )
    );
  });
}

/** What makes alerts from the data. */
export const rules: Section<'rules'> = {key: 'rules', parse: parseRules};
