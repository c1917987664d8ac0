import {expect} from '@open-wc/testing';
import {html, type TemplateResult} from 'lit';
import {longNames} from '../../stories/feeds.js';
import {all, show} from './page.js';

/** Values that a form finds hard together: huge, tiny, negative where it may be, gaps at the start, in the middle, at the end. */
function valueOf(n: number, count: number, negative: boolean): number | null {
  if (count > 2 && (n === 0 || n === count - 1 || n % 17 === 8)) return null;
  const value = [3, 1e9, 0, 0.004, 12_345, 7][n % 6] ?? 0;
  return negative && n % 5 === 3 ? -value : value;
}

/** A feed with so many categories and series, at the last of two periods. */
function crowd(categories: number, series: number, negative = false): unknown {
  const names = (count: number, word: string): {id: string; name: string}[] =>
    Array.from({length: count}, (_, n) => ({
      id: `${word.slice(0, 1)}${n}`,
      name: n % 7 === 3 ? `${longNames[n % longNames.length] ?? ''} ${n}` : `${word} ${n}`,
    }));
  const dimensions = [
    {id: 'category', name: 'Loại', members: names(categories, 'Loại')},
    {id: 'series', name: 'Chuỗi', members: names(series, 'Chuỗi')},
  ];
  const cube = (seed: number): unknown => ({
    dims: ['category', 'series', 'period'],
    members: {
      category: dimensions[0]?.members.map(({id}) => id),
      series: dimensions[1]?.members.map(({id}) => id),
      period: ['2022-2023', '2023-2024'],
    },
    values: Array.from({length: categories * series * 2}, (_, n) =>
      valueOf(n + seed, categories * series * 2, negative),
    ),
    status: {5: 'Q', 7: 'P'},
  });
  return {
    edufeed: '1.0',
    id: 'crowd',
    title: 'Đông',
    updated: '2024-05-02T08:00:00+07:00',
    publisher: {name: 'Sở'},
    demo: true,
    dimensions,
    indicators: [
      {id: 'n', name: 'Số lượng', unit: 'cái', data: cube(0)},
      {id: 'm', name: 'Số khác', unit: 'cái', data: cube(2)},
    ],
  };
}

const forms: readonly (readonly [
  name: string,
  template: (feed: unknown, series: number) => TemplateResult,
  negative: boolean,
])[] = [
  [
    'edu-line-chart',
    (feed) =>
      html`<edu-line-chart
        .data=${feed}
        indicator="n"
        by="category"
        where="series=C0"
      ></edu-line-chart>`,
    true,
  ],
  [
    'edu-line-chart with facets',
    (feed) =>
      html`<edu-line-chart
        .data=${feed}
        indicator="n"
        by="series"
        facet="category"
      ></edu-line-chart>`,
    true,
  ],
  [
    'edu-bar-chart',
    (feed) =>
      html`<edu-bar-chart .data=${feed} indicator="n" by="category series"></edu-bar-chart>`,
    true,
  ],
  [
    'edu-bar-chart with facets',
    (feed) =>
      html`<edu-bar-chart
        .data=${feed}
        indicator="n"
        by="category"
        facet="series"
      ></edu-bar-chart>`,
    true,
  ],
  [
    'edu-bar-chart as a histogram',
    (feed) =>
      html`<edu-bar-chart
        .data=${feed}
        indicator="n"
        by="category"
        where="series=C0"
        form="histogram"
      ></edu-bar-chart>`,
    false,
  ],
  [
    'edu-stacked-chart',
    (feed) =>
      html`<edu-stacked-chart
        .data=${feed}
        indicator="n"
        by="category series"
      ></edu-stacked-chart>`,
    false,
  ],
  [
    'edu-share-chart',
    (feed) =>
      html`<edu-share-chart
        .data=${feed}
        indicator="n"
        by="category"
        where="series=C0"
      ></edu-share-chart>`,
    false,
  ],
  [
    'edu-heatmap-chart',
    (feed) =>
      html`<edu-heatmap-chart
        .data=${feed}
        indicator="n"
        by="category series"
      ></edu-heatmap-chart>`,
    true,
  ],
  [
    'edu-pyramid-chart',
    (feed) =>
      html`<edu-pyramid-chart
        .data=${feed}
        indicator="n"
        by="category series"
        where="series=C0,C1"
      ></edu-pyramid-chart>`,
    false,
  ],
  [
    'edu-funnel-chart',
    (feed) =>
      html`<edu-funnel-chart
        .data=${feed}
        indicator="n"
        by="category"
        where="series=C0"
      ></edu-funnel-chart>`,
    false,
  ],
  [
    'edu-scatter-chart',
    (feed) =>
      html`<edu-scatter-chart
        .data=${feed}
        indicator="n"
        versus="m"
        by="category"
        where="series=C0"
      ></edu-scatter-chart>`,
    true,
  ],
];

/** Engines round the widths of letters in ways of their own; a sheet has more room than this around its picture. */
const SLACK = 2.5;

/** Texts of the picture that lie on one another or leave it, by what they say. */
function faultsOf(chart: Element): string[] {
  const [svg] = all(chart, '.canvas svg');
  if (!svg) return [];
  const box = svg.getBoundingClientRect();
  const texts = [...svg.querySelectorAll('text')]
    .filter(({textContent}) => textContent.trim())
    .map((text) => ({text: text.textContent, at: text.getBoundingClientRect()}));
  const outside = texts
    .filter(
      ({at}) =>
        at.left < box.left - SLACK ||
        at.right > box.right + SLACK ||
        at.top < box.top - 3 ||
        at.bottom > box.bottom + 3,
    )
    .map(({text}) => `outside: ${text}`);
  const touching: string[] = [];
  texts.sort((a, b) => a.at.top - b.at.top);
  texts.forEach((one, i) => {
    for (const other of texts.slice(i + 1)) {
      // Lines of one name stand closer than their boxes, which have room for marks over capitals.
      if (other.at.top > one.at.bottom - 6) break;
      const wide = Math.min(one.at.right, other.at.right) - Math.max(one.at.left, other.at.left);
      if (wide > SLACK) touching.push(`on one another: ${one.text} | ${other.text}`);
    }
  });
  return [...outside, ...touching];
}

describe('a crowded picture', () => {
  before(async function () {
    this.timeout(10_000);
    // The widths of letters are estimates until the page has been quiet, for which Safari waits a while.
    await show(forms[0]?.[1](crowd(1, 1), 1) ?? html``);
    await new Promise((done) => setTimeout(done, 2500));
  });

  const counts = [
    [1, 1],
    [2, 60],
    [400, 1],
    [400, 3],
  ] as const;
  for (const [name, template, negative] of forms)
    for (const [categories, series] of counts)
      for (const width of [320, 900])
        it(`${name}: ${categories} categories of ${series} at ${width} px, nothing overlaps or leaves it`, async function () {
          this.timeout(60_000);
          const chart = await show(template(crowd(categories, series, negative), series), width);
          expect(all(chart, '.canvas svg text, .canvas svg path').length, 'marks').to.be.above(0);
          expect(faultsOf(chart).slice(0, 5)).to.deep.equal([]);
        });

  it('has texts that would be noticed if they met (control)', async () => {
    const chart = await show(forms[0]?.[1](crowd(3, 2), 2) ?? html``);
    const [tick] = all(chart, '.canvas svg text');
    tick?.after(tick.cloneNode(true));
    expect(faultsOf(chart)).not.to.deep.equal([]);
  });
});
