import {indexFeed, type Dataset} from '../../src/model/dataset.js';
import type {Dimension} from '../../src/model/dimension.js';
import type {Feed} from '../../src/model/feed.js';
import type {Indicator} from '../../src/model/indicator.js';
import type {Place} from '../../src/model/place.js';
import {parseQuery, type PeriodChoice, type QueryWords} from '../../src/model/query.js';
import type {School} from '../../src/model/school.js';
import {statusIndex} from '../../src/model/status.js';

/** A number, `null` for a cell that is not given, or a text of value and status: `'12P'`, `'Q'`. */
export type Terse = number | null | string;

export interface TerseIndicator extends Partial<Omit<Indicator, 'cube' | 'ratio' | 'id'>> {
  /** Dimensions and their members, in words: `{period: '2022 2023', level: 'TH THCS'}`. */
  readonly dims?: Readonly<Record<string, string>>;
  /** Row-major, the last dimension fastest. */
  readonly values?: readonly Terse[];
  readonly lower?: readonly (number | null)[];
  readonly upper?: readonly (number | null)[];
  readonly notes?: Readonly<Record<number, string>>;
  /** `'pupils/classes'`. */
  readonly ratio?: string;
  readonly scale?: number;
}

export interface TerseFeed {
  /** `'vn'`, `'st<vn'` (inside), `'st 2020-01-01..2025-06-30'` (valid), `'st=>ct,bt'` (became). */
  readonly places?: readonly string[];
  /** `'s1@st'`. */
  readonly schools?: readonly string[];
  readonly dimensions?: readonly Dimension[];
  readonly indicators?: Readonly<Record<string, TerseIndicator>>;
  readonly over?: Partial<Feed>;
}

const words = (text = ''): string[] => text.split(' ').filter(Boolean);

export function makePlace(terse: string): Place {
  const [, id = '', parent, became, from, to] =
    /^([^<= ]+)(?:<([^= ]+))?(?:=>(\S+))?(?: (\S*)\.\.(\S*))?$/.exec(terse) ?? [];
  return {
    id,
    name: id,
    codes: {},
    replacedBy: (became ?? '')
      .split(',')
      .filter(Boolean)
      .map((next) => ({id: next})),
    ...(parent && {parent}),
    ...(from && {validFrom: from}),
    ...(to && {validTo: to}),
  };
}

function makeSchool(terse: string): School {
  const [id = '', place] = terse.split('@');
  return {id, name: id, levels: [], ...(place && {place}), accuracy: 'exact', codes: {}, facts: {}};
}

export function makeIndicator(id: string, terse: TerseIndicator): Indicator {
  const {dims, values = [], lower, upper, notes, ratio, scale, ...rest} = terse;
  const kind = rest.kind ?? (ratio ? 'ratio' : 'count');
  const [of = '', per = ''] = ratio?.split('/') ?? [];
  const column = (list: readonly (number | null)[]): Float64Array =>
    Float64Array.from(list, (value) => value ?? NaN);
  const read = values.map((cell) => /^(-?[\d.]*)([A-Z]?)$/.exec(String(cell ?? '')));
  return {
    id,
    name: id,
    decimals: 0,
    kind,
    better: 'neutral',
    aggregate: kind === 'count' || kind === 'money' ? 'sum' : 'none',
    targets: [],
    bands: [],
    ...rest,
    ...(ratio && {ratio: {of, per, scale: scale ?? (kind === 'percent' ? 100 : 1)}}),
    ...(dims && {
      cube: {
        dims: Object.entries(dims).map(([dim, members]) => ({id: dim, members: words(members)})),
        values: Float64Array.from(read, (cell) => (cell?.[1] ? Number(cell[1]) : NaN)),
        status: Uint8Array.from(read, (cell) => statusIndex(cell?.[2] ?? '')),
        ...(lower && {lower: column(lower)}),
        ...(upper && {upper: column(upper)}),
        ...(notes && {
          notes: new Map(Object.entries(notes).map(([cell, note]) => [Number(cell), note])),
        }),
      },
    }),
  };
}

/** A feed from terse words; what is not said is empty. */
export function makeFeed({
  places = [],
  schools = [],
  dimensions = [],
  indicators = {},
  over = {},
}: TerseFeed): Feed {
  return {
    title: 'Thử',
    updated: 0,
    demo: false,
    refreshSeconds: 300,
    dimensions,
    places: places.map(makePlace),
    boundaries: [],
    schools: schools.map(makeSchool),
    indicators: Object.entries(indicators).map(([id, terse]) => makeIndicator(id, terse)),
    alerts: [],
    rules: [],
    milestones: [],
    sources: [],
    projections: [],
    dashboards: [],
    linked: [],
    ...over,
  };
}

export const makeDataset = (terse: TerseFeed): Dataset => indexFeed(makeFeed(terse));

/** A dimension from words: `makeDimension('topic', 'all network staff', {total: 'all'})`; `'NT<MN'` lies inside. */
export function makeDimension(
  id: string,
  members: string,
  rest: Partial<Dimension> = {},
): Dimension {
  return {
    id,
    ordered: false,
    members: words(members).map((word) => {
      const [member = '', parent] = word.split('<');
      return {id: member, ...(parent && {parent})};
    }),
    ...rest,
  };
}

/** A query from attributes; asks for all periods unless it says otherwise. */
export const makeQuery = (
  asked: QueryWords,
  period: PeriodChoice = {kind: 'span'},
): ReturnType<typeof parseQuery> => parseQuery(asked, period);
