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
  /** Place ids; empty: the roots valid in the period. */
  readonly place: readonly string[];
  readonly school?: string;
  readonly period: PeriodChoice;
  /** Members to keep, by dimension. */
  readonly where: Readonly<Record<string, readonly string[]>>;
}

const words = (text: string | undefined): string[] => text?.split(/[\s,]+/).filter(Boolean) ?? [];

function parseChoice(text: string | undefined, otherwise: PeriodChoice): PeriodChoice {
  const asked = text?.trim();
  if (!asked) return otherwise;
  if (asked === 'latest') return {kind: 'latest'};
  const [from, to, ...rest] = asked.split('..').map((each) => each.trim());
  if (to === undefined || rest.length) return {kind: 'one', period: asked};
  return {kind: 'span', ...(from ? {from} : {}), ...(to ? {to} : {})};
}

/** `level=TH,THCS; sex=F` as members by dimension. */
function parseWhere(text: string | undefined): Record<string, readonly string[]> {
  const where: Record<string, readonly string[]> = Object.create(null) as Record<string, readonly string[]>;
  for (const condition of text?.split(';') ?? []) {
    const [dimension = '', members = ''] = condition.split('=').map((each) => each.trim());
    if (dimension && members) where[dimension] = members.split(',').map((each) => each.trim()).filter(Boolean);
  }
  return where;
}

/** Reads a question from what people write in attributes. Words are separated by spaces or commas. */
export function parseQuery(
  written: {readonly [key in 'indicator' | 'by' | 'place' | 'school' | 'period' | 'where']?: string | undefined},
  otherwise: PeriodChoice,
): Query {
  const [school] = words(written.school);
  return {
    indicator: written.indicator?.trim() ?? '',
    by: words(written.by),
    place: words(written.place),
    ...(school ? {school} : {}),
    period: parseChoice(written.period, otherwise),
    where: parseWhere(written.where),
  };
}

/** Equal questions have equal answers. */
export const sameQuery = (a: Query, b: Query): boolean => JSON.stringify(a) === JSON.stringify(b);
