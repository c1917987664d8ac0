import type {Address, Figures, Found} from './combine.js';
import type {Dataset} from './dataset.js';
import {figuresOf} from './figures.js';
import type {Indicator} from './indicator.js';
import {comparePeriods, preceding, type Period} from './period.js';
import type {Place} from './place.js';
import {validIn} from './place-tree.js';
import {plainCells} from './plain-cells.js';
import type {Rule} from './rule.js';
import type {School} from './school.js';
import {BREAK, FORECAST, REDEFINED, STATUS_CODES} from './status.js';

/** A place or a school that a rule is applied to. */
export type Unit = Place | School;

/** Every place of a feed, or every school; rules speak of them by their index. */
export interface Roster {
  readonly units: readonly Unit[];
  /** What each is compared with: places of its kind, schools of its levels. */
  readonly peers: readonly string[];
  /** Who was there in a period, 1 or 0. */
  presence(period: Period): Uint8Array;
  /** Where each stands on an axis, NaN for nowhere. */
  rowsOn(axis: ReadonlyMap<string, number>): Float64Array;
}

/** The values that a rule judges, for each unit and period, which go by their index. */
export interface Readings {
  readonly indicator: Indicator;
  readonly roster: Roster;
  readonly periods: readonly Period[];
  /** Index of the preceding period of the same kind; −1 for the first. */
  readonly before: readonly number[];
  /** The last period in which any unit has a value; −1 when none has. */
  readonly newest: number;
  /** NaN where there is none, and for forecasts and sums that lack some of their parts: those are not judged. */
  value(unit: number, period: number): number;
  /** The last period with a value, −1 for none or where the unit was not there then. */
  latest(unit: number): number;
  /** Whether values before a period cannot be compared with those from it on. */
  breaks(unit: number, period: number): boolean;
  /** Whether a value is due that has not come: not collected, missing, or null without a word. */
  isMissing(unit: number, period: number): boolean;
  /** Whether the figures have cells of a unit's own. */
  counts(unit: number): boolean;
}

/** The units of a feed. What many rules ask for alike is worked out once. */
export function rosterOf(dataset: Dataset, each: Rule['each']): Roster {
  const units: readonly Unit[] =
    each === 'place' ? [...dataset.places.byId.values()] : [...dataset.schools.values()];
  const present = new Map<string, Uint8Array>();
  const rows = new Map<unknown, Float64Array>();
  return {
    units,
    peers: units.map((unit) => ('levels' in unit ? unit.levels.join(' ') : (unit.kind ?? ''))),
    presence(period) {
      let those = present.get(period.code);
      if (!those) {
        those = Uint8Array.from(units, (unit) =>
          'levels' in unit || validIn(unit, period) ? 1 : 0,
        );
        present.set(period.code, those);
      }
      return those;
    },
    rowsOn(axis) {
      let those = rows.get(axis);
      if (!those) rows.set(axis, (those = Float64Array.from(units, ({id}) => axis.get(id) ?? NaN)));
      return those;
    },
  };
}

/**
 * Prepares the values that a rule needs; undefined while they have not been loaded, and where they do not tell its units
 * apart.
 */
export function readingsOf(
  dataset: Dataset,
  {indicator: id, each, where}: Rule,
  roster: Roster,
): Readings | undefined {
  const indicator = dataset.indicators.get(id) as Indicator;
  const {units} = roster;
  const at: Address = new Map();
  for (const [dim, ids] of Object.entries(where))
    // Schools are looked for in the places that a rule names, not the places' sums.
    if (dim !== 'period' && dim !== each && dim !== 'place')
      at.set(dim, ids.length === 1 ? (ids[0] as string) : ids);
  const plain = plainCells(dataset, indicator, each, at);

  // Only some cells need more than a look at the feed's own.
  let made: Figures | undefined;
  function figures(): Figures | undefined {
    if (!made) {
      made = figuresOf(dataset, indicator);
      // What the figures do not have is not asked of them.
      for (const dim of at.keys()) if (!made?.dims.includes(dim)) at.delete(dim);
    }
    return made;
  }
  if (!plain && !figures()?.dims.includes(each)) return undefined;

  const {period: kept} = where;
  const periods = [...(plain?.periods.keys() ?? figures()?.periods ?? [])]
    .filter((code) => kept?.includes(code) !== false)
    .flatMap((code) => dataset.periods.get(code) ?? [])
    .sort(comparePeriods);
  const rows = plain && roster.rowsOn(plain.members);
  const columns = periods.map(({code}) => plain?.periods.get(code) ?? NaN);

  const looked = new Map<number, Found>();
  /** All that is known of a cell that is not plain. */
  function look(unit: number, period: number): Found {
    const cell = unit * periods.length + period;
    let found = looked.get(cell);
    if (!found) {
      const those = figures() as Figures;
      at.set(each, (units[unit] as Unit).id).set('period', (periods[period] as Period).code);
      looked.set(cell, (found = those.look(at)));
    }
    return found;
  }
  const plainStatus = (unit: number, period: number): number =>
    plain && rows ? plain.status(rows[unit] as number, columns[period] as number) : -1;
  const statusOf = (unit: number, period: number): number => {
    const status = plainStatus(unit, period);
    return status < 0 ? look(unit, period).status : status;
  };
  function value(unit: number, period: number): number {
    const known = plain && rows ? plain.bare(rows[unit] as number, columns[period] as number) : NaN;
    if (!Number.isNaN(known)) return known;
    const status = plainStatus(unit, period);
    if (status === FORECAST) return NaN;
    if (status >= 0 && plain && rows)
      return plain.value(rows[unit] as number, columns[period] as number);
    const found = look(unit, period);
    return found.status === FORECAST || found.known < found.parts ? NaN : found.value;
  }

  const present: Uint8Array[] = [];
  let newest = periods.length - 1;
  while (newest >= 0 && !units.some((_, unit) => !Number.isNaN(value(unit, newest)))) newest--;

  return {
    indicator,
    roster,
    periods,
    before: periods.map((period) => periods.indexOf(preceding(period, periods) as Period)),
    newest,
    value,
    latest(unit) {
      let period = newest;
      while (period >= 0 && Number.isNaN(value(unit, period))) period--;
      if (period < 0) return period;
      const there = (present[period] ??= roster.presence(periods[period] as Period));
      return there[unit] ? period : -1;
    },
    breaks(unit, period) {
      const status = statusOf(unit, period);
      return status === BREAK || status === REDEFINED;
    },
    isMissing(unit, period) {
      if (!'LO'.includes(STATUS_CODES[statusOf(unit, period)] as string)) return false;
      if (plainStatus(unit, period) >= 0) return Number.isNaN(value(unit, period));
      // A sum of which some parts have come is there.
      const found = look(unit, period);
      return Number.isNaN(found.value) && found.blocked === undefined;
    },
    counts: (unit) =>
      rows
        ? !Number.isNaN(rows[unit])
        : !!figures()?.stands(each, new Map([[each, (units[unit] as Unit).id]])),
  };
}
