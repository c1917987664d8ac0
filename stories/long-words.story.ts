/** The longest names that stand over Vietnamese school gates, in every form, in boxes that a designer can pull. */
import {html, type TemplateResult} from 'lit';
import '../src/embed/all.js';
import {say, styled} from './design-page.js';
import {longNames, sample, samplePairs, type FeedJson} from './feeds.js';
import {tells, type Meta, type Story} from './story.js';

interface Args {
  readonly inlineSize: number;
}

styled(`
  .design .pull { display: flex; flex-wrap: wrap; gap: 24px; align-items: start; }
  .design .pull > div { min-inline-size: 260px; max-inline-size: 100%; padding: 12px; border: 1px dashed color-mix(in srgb, currentColor 45%, transparent); border-radius: 6px; resize: horizontal; overflow: hidden; }
`);

const INDICATOR = {
  name: {
    vi: 'Tỷ lệ học sinh phổ thông là người dân tộc thiểu số được hưởng chế độ theo Nghị định 116/2016/NĐ-CP',
    en: 'Pupils of ethnic minorities who receive support under Decree 116/2016/NĐ-CP',
  },
  unit: {vi: 'học sinh được hưởng chế độ', en: 'pupils with support'},
};

const rows = (values: (n: number) => readonly number[]): FeedJson =>
  sample(
    longNames.map((name, n) => [name, values(n)] as const),
    {indicator: INDICATOR},
  );
const overYears = rows((n) => [420 + n * 63, 455 + n * 55, 470 + n * 61, 498 + n * 58]);
const atOnce = rows((n) => [980 - n * 160]);
const sides = rows((n) => [100 + n * 40, 80 + n * 45]);
const pairs = samplePairs(
  longNames.map((name, n) => [name, 61 + n * 7, 28 + ((n * 5) % 13), 300 + n * 90] as const),
);

const FORMS: readonly (readonly [string, FeedJson, Readonly<Record<string, string>>])[] = [
  ['edu-kpi-tile', atOnce, {indicator: 'sample', where: 'group=g1'}],
  ['edu-line-chart', overYears, {indicator: 'sample', by: 'group'}],
  ['edu-bar-chart', atOnce, {indicator: 'sample', by: 'group', sideways: ''}],
  ['edu-bar-chart', atOnce, {indicator: 'sample', by: 'group'}],
  ['edu-stacked-chart', overYears, {indicator: 'sample', by: 'group'}],
  ['edu-share-chart', atOnce, {indicator: 'sample', by: 'group'}],
  ['edu-heatmap-chart', overYears, {indicator: 'sample', by: 'group period'}],
  ['edu-pyramid-chart', sides, {indicator: 'sample', by: 'group period'}],
  ['edu-funnel-chart', atOnce, {indicator: 'sample', by: 'group'}],
  ['edu-scatter-chart', pairs, {indicator: 'y', versus: 'x', by: 'group'}],
  ['edu-data-table', overYears, {indicator: 'sample', by: 'group period'}],
];

const show = ({inlineSize}: Args): TemplateResult => html`
  <div class="design">
    <h3>${say('Tên dài nhất', 'The longest names')}</h3>
    <p>
      ${say(
        'Tên trường thật dài đến 120 chữ cái. Kéo góc dưới bên phải của mỗi khung để đổi bề rộng: tên xuống dòng ở chỗ hết từ, rồi mới rút gọn ở giữa, và luôn đầy đủ khi đọc giá trị.',
        'Real names of schools have up to 120 letters. Pull the lower right corner of a box: names break between words, only then are shortened in their middle, and are whole in what is read out.',
      )}
    </p>
    <div class="pull">
      ${FORMS.map(([tag, feed, attributes]) => {
        const widget = Object.assign(document.createElement(tag), {data: feed});
        for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
        return html`<div .style=${`inline-size: ${inlineSize}px`}>${widget}</div>`;
      })}
    </div>
  </div>
`;

const meta: Omit<Meta<Args>, 'component'> = {
  title: 'Thiết kế/Tên dài',
  tags: ['autodocs'],
  argTypes: {inlineSize: {control: {type: 'range', min: 260, max: 1200, step: 20}}},
  render: show,
  parameters: {
    docs: {
      description: {
        component:
          'Mọi dạng với tên dài nhất, trong khung kéo được. Every form with the longest names, in boxes that can be pulled.',
      },
    },
  },
};
export default meta;

export const Phone: Story<Args> = {
  name: 'Bề rộng điện thoại',
  args: {inlineSize: 320},
  parameters: tells('320 px.'),
};

export const Column: Story<Args> = {
  name: 'Bề rộng một cột',
  args: {inlineSize: 720},
  parameters: tells('720 px.'),
};
