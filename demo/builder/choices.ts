import {dimensionLabel, memberLabel} from '../../src/format/labels.js';
import {pick, wording, type Pair} from '../../src/format/lang.js';
import {formatPeriodCode} from '../../src/format/periods.js';
import type {Cube} from '../../src/model/cube.js';
import type {Dataset} from '../../src/model/dataset.js';
import {comparePeriods, parsePeriod, type Period} from '../../src/model/period.js';
import type {AttributeInfo, ElementInfo} from './element.js';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The cells that an indicator stands on: its own, or those of the first part of a ratio. */
function cubeOf({indicators}: Dataset, id: string): Cube | undefined {
  const indicator = indicators.get(id);
  return indicator?.cube ?? indicators.get(indicator?.ratio?.of ?? '')?.cube;
}

/** Periods of an indicator, the newest first. */
export function periodsOf(dataset: Dataset, id: string): readonly Period[] {
  const codes = cubeOf(dataset, id)?.dims.find((dim) => dim.id === 'period')?.members ?? [];
  return codes
    .flatMap((code) => parsePeriod(code) ?? [])
    .sort(comparePeriods)
    .reverse();
}

/** What an indicator may be split by, besides time. */
export function splitsOf(dataset: Dataset, id: string): readonly string[] {
  const dims = cubeOf(dataset, id)?.dims ?? [];
  return dims.filter((dim) => dim.id !== 'period' && dim.members.length > 1).map((dim) => dim.id);
}

const none = (lang: string, words: Pair): Choice => ({
  value: '',
  label: pick(words, lang),
});

function periods(dataset: Dataset, indicator: string, lang: string): readonly Choice[] {
  const all = periodsOf(dataset, indicator);
  const spans = [5, 10].flatMap((count) => {
    const [to, from] = [all[0]?.code, all[count - 1]?.code];
    if (!to || !from) return [];
    return {
      value: `${from}..${to}`,
      label: pick([`${count} kỳ gần nhất`, `Last ${count} periods`], lang),
    };
  });
  return [
    none(lang, ['Tự chọn theo biểu đồ', 'As the widget sees fit']),
    {value: 'latest', label: pick(['Luôn là kỳ mới nhất', 'Always the latest'], lang)},
    ...spans,
    ...all.map(({code}) => ({value: code, label: formatPeriodCode(code, lang, 'long')})),
  ];
}

function splits(dataset: Dataset, tag: string, indicator: string, lang: string): readonly Choice[] {
  const name = (id: string): string => dimensionLabel(id, dataset.dimensions.get(id)?.name, lang);
  const ids = splitsOf(dataset, indicator);
  const singles = tag === 'edu-data-table' ? ['period', ...ids] : ids;
  const pairs = singles.flatMap((a) => singles.flatMap((b) => (a === b ? [] : [[a, b]])));
  return [
    none(lang, ['Không chia', 'Not split']),
    ...[...singles.map((id) => [id]), ...pairs].map((each) => ({
      value: each.join(' '),
      label: each.map(name).join(pick([', rồi ', ', then '], lang)),
    })),
  ];
}

function members(dataset: Dataset, indicator: string, lang: string): readonly Choice[] {
  const dims = (cubeOf(dataset, indicator)?.dims ?? []).filter(
    ({id, members: ids}) => !['period', 'place', 'school'].includes(id) && ids.length > 1,
  );
  return [
    none(lang, ['Tất cả', 'All']),
    ...dims.flatMap((dim) => {
      const dimension = dataset.dimensions.get(dim.id);
      const title = dimensionLabel(dim.id, dimension?.name, lang);
      return dim.members.map((id) => {
        const named = dimension?.members.find((member) => member.id === id)?.name;
        const member = {dimension: dim.id, id, ...(named === undefined ? {} : {name: named})};
        return {value: `${dim.id}=${id}`, label: `${title}: ${memberLabel(member, lang, 'long')}`};
      });
    }),
  ];
}

const named = (
  list: readonly {readonly id: string; readonly name?: unknown; readonly title?: unknown}[],
  lang: string,
): readonly Choice[] =>
  list.map(({id, name, title}) => ({
    value: id,
    label: wording((name ?? title) as Parameters<typeof wording>[0], lang) || id,
  }));

/** What the feed can answer for an attribute; undefined where it must be written by hand. */
export function choicesFor(
  {tag}: ElementInfo,
  {name, kind, choices = []}: AttributeInfo,
  dataset: Dataset | undefined,
  attributes: Readonly<Record<string, string>>,
  lang: string,
): readonly Choice[] | undefined {
  if (kind === 'choice')
    return [
      none(lang, ['Như thường lệ', 'As usual']),
      ...choices.map((value) => ({value, label: value})),
    ];
  if (!dataset) return undefined;
  const {feed} = dataset;
  const indicator = attributes['indicator'] ?? '';
  const of = (list: readonly {readonly id: string}[], words: Pair) =>
    list.length ? [none(lang, words), ...named(list, lang)] : undefined;
  switch (name) {
    case 'indicator':
      return of(feed.indicators, ['Không chọn', 'None']);
    case 'place':
      return of(feed.places, ['Các đơn vị cao nhất của nguồn', 'The feed’s top places']);
    case 'school':
      return of(feed.schools, ['Không chọn', 'None']);
    case 'dashboard':
      return of(feed.dashboards, ['Bảng đầu tiên', 'The first one']);
    case 'source':
      return of(feed.sources, ['Tất cả', 'All']);
    case 'milestone':
      return of(feed.milestones, ['Tất cả', 'All']);
    case 'period':
      return indicator ? periods(dataset, indicator, lang) : undefined;
    case 'by':
      return indicator ? splits(dataset, tag, indicator, lang) : undefined;
    case 'where':
      return indicator ? members(dataset, indicator, lang) : undefined;
    default:
      return undefined;
  }
}

/** Which of a feed's lists a widget lives on. */
export function lacks({tag, attributes}: ElementInfo, dataset: Dataset): boolean {
  const {feed} = dataset;
  const has = (name: string): boolean => attributes.some((each) => each.name === name);
  if (tag.includes('alert'))
    return feed.alerts.length + feed.rules.length === 0 && !isLinked('alerts', dataset);
  if (tag.includes('map')) return feed.places.length === 0;
  if (tag.includes('plan')) return feed.projections.length === 0;
  if (has('dashboard')) return feed.dashboards.length === 0;
  if (has('source')) return feed.sources.length === 0;
  if (has('milestone')) return feed.milestones.length === 0 && !isLinked('milestones', dataset);
  return feed.indicators.length === 0;
}

const isLinked = (part: string, {feed}: Dataset): boolean =>
  feed.linked.some((each) => each.part === part);

/** Attributes that make a widget show something at once: the first indicator that can be split, and how. */
export function startOf(element: ElementInfo, dataset: Dataset): Record<string, string> {
  const has = (name: string): boolean => element.attributes.some((each) => each.name === name);
  if (!has('indicator') || !has('by') || element.tag.includes('alert')) return {};
  const {indicators} = dataset.feed;
  const many = indicators.filter(({id}) => periodsOf(dataset, id).length > 1);
  const best = many.find(({id}) => splitsOf(dataset, id).length) ?? many[0] ?? indicators[0];
  if (!best) return {};
  if (element.tag.includes('tile') || element.tag.includes('map')) return {indicator: best.id};
  // One place alone is no comparison.
  const tops = dataset.feed.places.filter(({parent, validTo}) => !parent && !validTo).length;
  const splits = splitsOf(dataset, best.id).filter((id) => id !== 'place' || tops > 1);
  const [by] = splits;
  return {indicator: best.id, ...(by ? {by} : {})};
}
