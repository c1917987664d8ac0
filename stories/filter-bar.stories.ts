import {html, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import '../src/embed/all.js';
import {emptyFeed, hostile, loginPage, mekong, minhHoa, old, sampleLine} from './feeds.js';
import {network} from './map-feeds.js';
import type {EduFilterBar} from '../src/elements/filter-bar.js';
import {tells, widgetArgTypes, type Meta, type Story, type WidgetArgs} from './story.js';

interface FilterArgs extends WidgetArgs {
  readonly group?: string;
  readonly controls?: string;
}

const bar = ({feed, group, controls, heading, theme}: FilterArgs): TemplateResult => html`
  <edu-filter-bar
    .data=${feed}
    group=${ifDefined(group)}
    controls=${ifDefined(controls)}
    heading=${ifDefined(heading)}
    theme=${ifDefined(theme)}
  ></edu-filter-bar>
`;

const meta: Meta<FilterArgs> = {
  title: 'Khám phá/Thanh lọc · filter-bar',
  component: 'edu-filter-bar',
  tags: ['autodocs'],
  argTypes: {
    feed: {table: {disable: true}},
    group: {control: 'text'},
    controls: {control: 'text'},
    heading: {control: 'text'},
    theme: widgetArgTypes.theme,
  },
  render: bar,
};
export default meta;

// ── Examples to copy ───────────────────────────────────────────────────────────────────────────────────────────────

export const WithCharts: Story<FilterArgs> = {
  name: 'Lọc một ô, một đường, một hàng cột',
  args: {feed: mekong, group: 'story-charts'},
  render: ({feed, group}) => html`
    <edu-feed-source .data=${feed}>
      <edu-filter-bar group=${ifDefined(group)}></edu-filter-bar>
      <edu-kpi-tile group=${ifDefined(group)} indicator="pupils"></edu-kpi-tile>
      <edu-line-chart group=${ifDefined(group)} indicator="pupils" by="level"></edu-line-chart>
      <edu-bar-chart group=${ifDefined(group)} indicator="pupils" by="place"></edu-bar-chart>
    </edu-feed-source>
  `,
  parameters: tells(
    'Chọn ở thanh hay bấm vào một cột, cả ba theo. Choose on the bar or click a bar; all three follow.',
  ),
};

export const Chosen: Story<FilterArgs> = {
  name: 'Đã chọn địa phương, cấp học, năm học',
  args: {feed: mekong, group: 'story-chosen'},
  play: async ({canvasElement}) => {
    const element = canvasElement.querySelector<EduFilterBar>('edu-filter-bar');
    if (element) element.selection = {place: '2022.94', level: 'TH,THCS', period: '2010-2011'};
    await element?.updateComplete;
  },
  parameters: tells(
    'Một dòng nói đang xem gì, một nút bỏ chọn. One line says what is chosen, one button clears it.',
  ),
};

export const SchoolMap: Story<FilterArgs> = {
  name: 'Cùng bản đồ trường học',
  args: {feed: network, group: 'story-map'},
  render: ({feed, group}) => html`
    <edu-feed-source .data=${feed}>
      <edu-filter-bar group=${ifDefined(group)}></edu-filter-bar>
      <edu-school-map
        group=${ifDefined(group)}
        indicator="digital-score"
        places-only
      ></edu-school-map>
    </edu-feed-source>
  `,
  parameters: tells('Chọn nơi ở thanh hay trên bản đồ. Choose a place on the bar or on the map.'),
};

export const TwoControls: Story<FilterArgs> = {
  name: 'Chỉ địa phương và cấp học',
  args: {
    feed: mekong,
    group: 'story-two',
    controls: 'place level',
    heading: 'Xem theo nơi và cấp học',
  },
  parameters: tells('Trang chọn những gì được lọc. The page says what may be chosen.'),
};

export const WholeFeed: Story<FilterArgs> = {
  name: 'Một mình trên trang',
  args: {feed: minhHoa, group: 'story-alone', controls: 'period place level sex ownership area'},
  parameters: tells(
    'Không có biểu đồ cùng nhóm, thanh lọc theo cả tệp. Without widgets of its group it offers what the feed has.',
  ),
};

// ── What the data say ──────────────────────────────────────────────────────────────────────────────────────────────

export const NothingToChoose: Story<FilterArgs> = {
  name: 'Không có gì để chọn',
  args: {feed: emptyFeed, group: 'story-empty'},
  parameters: tells('Nói rõ vì sao thanh trống. It says why it is empty.', 'empty'),
};

export const NoGroup: Story<FilterArgs> = {
  name: 'Quên đặt nhóm',
  args: {feed: mekong},
  parameters: tells(
    'Chưa có group thì không lọc được gì. Without a group it cannot filter.',
    'empty',
  ),
};

export const OnePlace: Story<FilterArgs> = {
  name: 'Một nơi, nhiều năm',
  args: {feed: sampleLine([1, 2, 3, 4]), group: 'story-one'},
  parameters: tells('Chỉ có trục thời gian. The slider alone.'),
};

export const OldFeed: Story<FilterArgs> = {
  name: 'Tệp cũ',
  args: {feed: old, group: 'story-old'},
  parameters: tells(
    'Vẫn lọc được; biểu đồ nói số liệu đã cũ. It works; the charts say how old the data are.',
  ),
};

export const Hostile: Story<FilterArgs> = {
  name: 'Tên có mã HTML',
  args: {feed: hostile, group: 'story-hostile'},
  parameters: tells('Tên hiện nguyên chữ. Names are shown as text.'),
};

// ── Looks ──────────────────────────────────────────────────────────────────────────────────────────────────────────

export const Dark: Story<FilterArgs> = {
  name: 'Nền tối',
  args: {feed: mekong, group: 'story-dark', theme: 'dark'},
  parameters: tells('Trên nền tối. On dark paper.'),
};

export const Wall: Story<FilterArgs> = {
  name: 'Tường màn hình',
  args: {feed: mekong, group: 'story-wall', theme: 'wall'},
  parameters: tells('Chữ và nút lớn. Large type and buttons.'),
};

// ── Waiting and failing ────────────────────────────────────────────────────────────────────────────────────────────

export const Waiting: Story<FilterArgs> = {
  name: 'Đang chờ',
  args: {group: 'story-waiting'},
  render: ({group}) => html`<edu-filter-bar group=${ifDefined(group)}></edu-filter-bar>`,
  parameters: tells('Khung mờ cho tới khi có tệp. Quiet shapes until the feed is here.', 'waiting'),
};

export const Failed: Story<FilterArgs> = {
  name: 'Không tải được',
  args: {feed: loginPage, group: 'story-failed'},
  parameters: tells('Nói nguyên nhân. It says why.', 'failed'),
};
