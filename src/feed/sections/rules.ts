import * as z from 'zod/mini';
import type {Rule} from '../../model/rule.js';
import {kindOf} from '../check.js';
import type {Context} from '../context.js';
import {isObject, leaf, oneOf} from '../leaves.js';
import {parseList} from '../parse-list.js';
import {idsOf} from '../parse-places.js';
import {resolves} from '../references.js';
import type {Known, Section} from '../section.js';
import {fillIn, NO_MAP} from '../shield.js';
import {id, notNegative, text, where, word} from '../values.js';
import {severity} from './alerts.js';

/** What a rule may watch for. The reader takes exactly one of these. */
const CONDITIONS = ['above', 'below', 'risesBy', 'fallsBy', 'missesTarget', 'outlier', 'missing'];

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

const RULE = kindOf(rule, ['where']);
const DEFAULTS = {where: NO_MAP};

/** Reads rules. A rule for an unknown indicator, or with a filter that names an unknown member, is left out. */
function parseRules(context: Context, value: unknown, {axes, indicators}: Known): Rule[] {
  const {log} = context;
  const list = parseList<Rule>(context, value, '/rules', {kind: RULE});
  return list.records.filter((rule, i) => {
    const subject = rule.id;
    fillIn(rule, DEFAULTS);
    const dims = {ids: new Set(['period', ...axes.keys()]), known: true};
    return (
      resolves(log, indicators, rule.indicator, list.at(i, 'indicator'), {subject}) &&
      Object.entries(rule.where).every(
        ([dim, members]) =>
          resolves(log, dims, dim, list.at(i, 'where', dim), {subject}) &&
          members.every(
            (id, n) =>
              dim === 'period' ||
              resolves(log, idsOf(axes, dim), id, list.at(i, 'where', dim, n), {subject}),
          ),
      )
    );
  });
}

/** What makes alerts from the data. */
export const rules: Section<'rules'> = {key: 'rules', parse: parseRules};
