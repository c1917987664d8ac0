import {own} from '../model/bare.js';
import type {Cube} from '../model/cube.js';
import type {Band, Indicator, IndicatorKind, Target} from '../model/indicator.js';
import {follow, type Context} from './context.js';
import {parseCube} from './parse-cube.js';
import {parseList, type List} from './parse-list.js';
import {dimsOf, idsOf, type Axes} from './parse-places.js';
import {findCycles, idsIn, isPeriod, resolves} from './references.js';
import * as schema from './schema.js';
import {fillIn, NO_LIST} from './shield.js';

/** An indicator as its shape leaves it. */
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

/**
 * Reads the indicators with their cells. One that has neither cells (nor a link to them) nor a ratio in the end is left
 * out; a problem says why.
 */
export function parseIndicators(context: Context, value: unknown, axes: Axes): Indicator[] {
  const list = parseList<Raw>(context, value, '/indicators', schema.indicator);
  /** By id, those that still have something to show: cells that are there or may come, or a ratio. */
  const usable = new Map<string, Raw>();
  const withCells = new Set<Raw>();
  list.records.forEach((raw, i) => {
    const {id, data, ratio} = raw;
    delete raw.data;
    if (data !== undefined) {
      const pointer = list.at(i, 'data');
      const found = follow(context, data, {part: 'indicator', id, pointer});
      const cube = found && parseCube(context, found, axes, id);
      if (cube) raw.cube = cube;
      // A part that was not fetched may still come; one that is no good may not.
      if (cube ?? (!found && context.linked.at(-1)?.id === id)) withCells.add(raw);
    } else if (!ratio) list.say(i)([], 'missing-key', {expected: 'data | ratio'});
    if (ratio ?? withCells.has(raw)) usable.set(id, raw);
  });
  dropRatios(list, usable, withCells);
  return list.records.flatMap((raw, i) =>
    usable.get(raw.id) === raw ? [finish(context, raw, list, i, axes)] : [],
  );
}

const PARTS = ['of', 'per'] as const;

/** Takes out ratios in cycles, ratios of ratios and ratios of what is not there, and what has nothing else to show. */
function dropRatios(
  {records, say}: List<Raw>,
  usable: Map<string, Raw>,
  withCells: ReadonlySet<Raw>,
): void {
  const left = [...usable.values()];
  const cycles = PARTS.map((key) => findCycles(left, ({ratio}) => ratio?.[key]));
  const known = idsIn(left);
  const bad = records.filter(({id, ratio}, i) => {
    if (!ratio || !known.ids.has(id)) return false;
    if (cycles.some((each) => each.has(id))) {
      say(i)(['ratio'], 'cycle', {got: `${ratio.of} / ${ratio.per}`});
      return true;
    }
    return PARTS.some((key) => {
      const part = ratio[key];
      if (!usable.get(part)?.ratio) return !resolves(known, part, say(i), ['ratio', key]);
      say(i)(['ratio', key], 'ratio-of-ratio', {got: part});
      return true;
    });
  });
  for (const raw of bad) {
    delete raw.ratio;
    if (!withCells.has(raw)) usable.delete(raw.id);
  }
}

/** Fills in what the feed left to the defaults, and drops what names something unknown. */
function finish(context: Context, raw: Raw, list: List<Raw>, i: number, axes: Axes): Indicator {
  const {target, ratio, aggregate, kind = ratio ? 'ratio' : 'count'} = raw;
  delete raw.target;
  const adds = kind === 'count' || kind === 'money';
  fillIn(raw, {
    kind,
    decimals: adds ? 0 : 1,
    better: 'neutral',
    aggregate: adds ? 'sum' : 'none',
    bands: NO_LIST,
  });
  if (ratio) fillIn(ratio, {scale: kind === 'percent' ? 100 : 1});
  if (typeof aggregate === 'object') {
    const say = list.say(i);
    const isDim = (dim: string, n: number): boolean =>
      resolves(dimsOf(axes), dim, say, ['aggregate', 'sum', n]);
    raw.aggregate = {sum: aggregate.sum.filter(isDim)};
  }
  raw.targets =
    typeof target === 'number'
      ? [own({value: target})]
      : parseTargets(context, target, list.at(i, 'target'), axes, raw.id);
  // Checked by its shape and completed here.
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
  const {records, say} = parseList<Target>(context, value, pointer, schema.target, {subject});
  const places = idsOf(axes, 'place');
  return records.filter(
    ({period, place}, i) =>
      (period === undefined || isPeriod(period, say(i), ['period'])) &&
      (place === undefined || resolves(places, place, say(i), ['place'])),
  );
}
