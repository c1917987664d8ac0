import {unique} from './lists.js';

/** When: the last period with a value that is no forecast, one period, or a span of them (either end may be open). */
export type PeriodChoice =
  | {readonly kind: 'latest'}
  | {readonly kind: 'one'; readonly period: string}
  | {readonly kind: 'span'; readonly from?: string; readonly to?: string};

/** A question to the data. One plain value: two equal questions have equal answers. */
export interface Query {
  readonly indicator: string;
  /** Dimensions to split by, in order: `['place', 'level']`. */
  readonly by: readonly string[];
  /** Dimension whose members have a picture each; `''` for none. */
  readonly facet?: string;
  /** Place ids; empty: the roots valid in the period. */
  readonly place: readonly string[];
  readonly school?: string;
  readonly period: PeriodChoice;
  /** Further indicators that are set against the first. */
  readonly versus?: readonly string[];
  /** Members to keep, by dimension. */
  readonly where: Readonly<Record<string, readonly string[]>>;
}

/** A question as a page writes it. */
export interface QueryWords {
  readonly indicator?: string | undefined;
  /** Words with spaces: `place level`. */
  readonly by?: string | undefined;
  /** One dimension. */
  readonly facet?: string | undefined;
  /** Ids with spaces. */
  readonly place?: string | undefined;
  readonly school?: string | undefined;
  /** `latest`, a period's code, or `from..to` with open ends; `..` is all. */
  readonly period?: string | undefined;
  /** Ids of further indicators. */
  readonly versus?: string | undefined;
  readonly sizedBy?: string | undefined;
  /** `level=TH,THCS; sex=F`. */
  readonly where?: string | undefined;
}

/** The words of an attribute, parted by spaces or commas, each once. */
export const wordsOf = (text = ''): string[] => unique(text.split(/[\s,]+/).filter(Boolean));

function choice(text: string, otherwise: PeriodChoice): PeriodChoice {
  if (!text) return otherwise;
  if (text === 'latest') return {kind: 'latest'};
  const [from = '', to, ...rest] = text.split('..').map((end) => end.trim());
  if (to === undefined || rest.length) return {kind: 'one', period: text};
  return {kind: 'span', ...(from && {from}), ...(to && {to})};
}

/** Reads a question from attributes. It never fails: what no feed knows is answered by saying so. */
export function parseQuery(asked: QueryWords, defaultPeriod: PeriodChoice): Query {
  // Without a prototype, so that a dimension may be called `__proto__`.
  const where = Object.create(null) as Record<string, readonly string[]>;
  for (const part of asked.where?.split(';') ?? []) {
    const [dimension = '', members] = part.split('=');
    const kept = wordsOf(members);
    if (kept.length) where[dimension.trim()] = kept;
  }
  const school = asked.school?.trim();
  const facet = asked.facet?.trim();
  const versus = [asked.versus, asked.sizedBy].flatMap((one) => one?.trim() || []);
  return {
    indicator: asked.indicator?.trim() ?? '',
    by: wordsOf(asked.by),
    // Always a key of its own, since pages may put one on Object.prototype.
    facet: facet ?? '',
    place: wordsOf(asked.place),
    ...(school && {school}),
    period: choice(asked.period?.trim() ?? '', defaultPeriod),
    ...(versus.length && {versus}),
    where,
  };
}

/** Whether two questions ask the same, in the same words. */
export const sameQuery = (a: Query, b: Query): boolean => JSON.stringify(a) === JSON.stringify(b);
