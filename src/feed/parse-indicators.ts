import type {Band, Indicator, IndicatorKind, Target} from '../model/indicator.js';
import type {Cube} from '../model/cube.js';
import {parsePeriod} from '../model/period.js';
import {kindOf} from './check.js';
import {follow, type Context} from './context.js';
import {parseCube} from './parse-cube.js';
import {parseList, type List} from './parse-list.js';
import type {Axes} from './parse-places.js';
import {findCycles, NO_IDS, resolves} from './references.js';
import * as schema from './schema.js';
import {fillIn, NO_LIST, own} from './shield.js';

/** An indicator as its schema leaves it. */
interface Raw {
  id: string;
  kind?: IndicatorKind;
  decimals?: number;
  ratio?: {of: string; per: string; scale?: number};
  target?: unknown;
  bands?: Band[];
  aggregate?: Indicator['aggregate'];
  better?: Indicator['better'];
  data?: unknown;
  cube?: Cube;
  targets?: readonly Target[];
}

const INDICATOR = kindOf(schema.indicator);
const TARGET = kindOf(schema.target, ['period', 'place']);

/**
 * Reads the indicators with their cells. One that has neither cells (nor a link to them) nor a ratio in the end is left
 * out; a problem says why.
 */
export function parseIndicators(context: Context, value: unknown, axes: Axes): Indicator[] {
  const list = parseList<Raw>(context, value, '/indicators', {kind: INDICATOR});
  const {log} = context;
  const usable = new Map<string, Raw>();
  const linked = new Set<Raw>();
  list.records.forEach((raw, i) => {
    const {id: subject, data} = raw;
    delete raw.data;
    if (data === undefined) {
      if (!raw.ratio) log.add(list.at(i), 'missing-key', {expected: 'data | ratio', subject});
    } else {
      const found = follow(context, data, {
        part: 'indicator',
        id: subject,
        pointer: list.at(i, 'data'),
      });
      const cube = found && parseCube(context, found, axes, subject);
      if (cube) raw.cube = cube;
      // A part that was not fetched may still come; one that is no good may not.
      if (!found && context.linked.at(-1)?.id === subject) linked.add(raw);
    }
    if (raw.cube || raw.ratio || linked.has(raw)) usable.set(subject, raw);
  });
  dropRatios(context, list, usable, (raw) => raw.cube !== undefined || linked.has(raw));
  return list.records.flatMap((raw, i) =>
    usable.get(raw.id) === raw ? [finish(context, raw, list, i, axes)] : [],
  );
}

/** Takes out ratios in cycles, ratios of ratios and ratios of what is not there, and what has nothing else to show. */
function dropRatios(
  context: Context,
  list: List<Raw>,
  usable: Map<string, Raw>,
  hasCells: (raw: Raw) => boolean,
): void {
  const {log} = context;
  const isRatio = (id: string): boolean => usable.get(id)?.ratio !== undefined;
  const cycles = new Set([
    ...findCycles(new Map([...usable].map(([id, {ratio}]) => [id, ratio?.of]))).keys(),
    ...findCycles(new Map([...usable].map(([id, {ratio}]) => [id, ratio?.per]))).keys(),
  ]);
  const ids = new Set(usable.keys());
  const bad = list.records.filter((raw, i) => {
    const {id: subject, ratio} = raw;
    if (!ratio || usable.get(subject) !== raw) return false;
    if (cycles.has(subject)) {
      log.add(list.at(i, 'ratio'), 'cycle', {got: `${ratio.of} / ${ratio.per}`, subject});
      return true;
    }
    return (['of', 'per'] as const).some((key) => {
      if (!isRatio(ratio[key])) {
        return !resolves(log, {ids, known: true}, ratio[key], list.at(i, 'ratio', key), {subject});
      }
      log.add(list.at(i, 'ratio', key), 'ratio-of-ratio', {got: ratio[key], subject});
      return true;
    });
  });
  for (const raw of bad) {
    delete raw.ratio;
    if (!hasCells(raw)) usable.delete(raw.id);
  }
}

/** Fills in what the feed left to the defaults, and drops what names something unknown. */
function finish(context: Context, raw: Raw, list: List<Raw>, i: number, axes: Axes): Indicator {
  const {log} = context;
  const subject = raw.id;
  const {target} = raw;
  delete raw.target;
  const kind = raw.kind ?? (raw.ratio ? 'ratio' : 'count');
  const adds = kind === 'count' || kind === 'money';
  fillIn(raw, {
    kind,
    decimals: adds ? 0 : 1,
    better: 'neutral',
    aggregate: adds ? 'sum' : 'none',
    bands: NO_LIST,
  });
  if (raw.ratio) fillIn(raw.ratio, {scale: kind === 'percent' ? 100 : 1});
  if (typeof raw.aggregate === 'object') {
    raw.aggregate = {
      sum: raw.aggregate.sum.filter((dim, n) => {
        const known = {ids: new Set(['period', ...axes.keys()]), known: true};
        return resolves(log, known, dim, list.at(i, 'aggregate', 'sum', n), {subject});
      }),
    };
  }
  raw.targets =
    typeof target === 'number'
      ? [own({value: target})]
      : parseTargets(context, target, list.at(i, 'target'), axes, subject);
  // Checked by its schema and completed here.
  return raw as unknown as Indicator;
}

/** Reads targets. One whose period or place is unknown is left out, since without it the target would hold for all. */
function parseTargets(
  context: Context,
  value: unknown,
  pointer: string,
  axes: Axes,
  subject: string,
): Target[] {
  const {log} = context;
  const {records, at} = parseList<Target>(context, value, pointer, {kind: TARGET, subject});
  const places = axes.get('place') ?? NO_IDS;
  return records.filter(({period, place}, i) => {
    if (period !== undefined && !parsePeriod(period)) {
      log.add(at(i, 'period'), 'bad-value', {expected: 'period', got: period, subject});
      return false;
    }
    return place === undefined || resolves(log, places, place, at(i, 'place'), {subject});
  });
}
