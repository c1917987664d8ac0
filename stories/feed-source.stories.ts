import {html, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import '../src/embed/all.js';
import {loginPage, mekong, mekongAddress, minhHoa, old, partial} from './feeds.js';
import {tells, widgetArgTypes, type Meta, type Story, type WidgetArgs} from './story.js';

type Args = Pick<WidgetArgs, 'feed' | 'theme'> & {readonly src?: string};

const dashboard = ({feed, src, theme}: Args): TemplateResult => html`
  <edu-feed-source .data=${feed} src=${ifDefined(src)} theme=${ifDefined(theme)}>
    <edu-kpi-tile indicator="pupils" place="2022.94"></edu-kpi-tile>
    <edu-line-chart indicator="pupils" by="level" place="2022.94"></edu-line-chart>
    <edu-bar-chart indicator="class-size" by="level" place="2022.94"></edu-bar-chart>
    <edu-data-table indicator="pupils" by="period level" place="2022.94"></edu-data-table>
  </edu-feed-source>
`;

const meta: Meta<Args> = {
  title: 'Nguồn/Nguồn dữ liệu · feed-source',
  component: 'edu-feed-source',
  tags: ['autodocs'],
  argTypes: {feed: widgetArgTypes.feed, src: {control: 'text'}, theme: widgetArgTypes.theme},
  render: dashboard,
};
export default meta;

export const OneAddress: Story<Args> = {
  name: 'Một địa chỉ cho cả trang',
  args: {src: mekongAddress},
  parameters: tells(
    'Viết địa chỉ một lần; các ô bên trong cùng đọc, tệp chỉ tải một lần. One address, fetched once.',
  ),
};

export const OneSource: Story<Args> = {
  name: 'Dữ liệu do trang đưa vào',
  args: {feed: minhHoa},
  parameters: tells('Trang có sẵn JSON thì đặt vào `data`. A page that has the JSON sets `data`.'),
};

export const OwnSrcWins: Story<Args> = {
  name: 'Địa chỉ riêng thắng nguồn chung',
  args: {feed: minhHoa, src: mekongAddress},
  render: ({feed, src}) => html`
    <edu-feed-source .data=${feed}>
      <edu-kpi-tile indicator="class-size" place="2022.94"></edu-kpi-tile>
      <edu-kpi-tile
        indicator="graduation-rate"
        place="2022.94"
        src=${ifDefined(src)}
      ></edu-kpi-tile>
    </edu-feed-source>
  `,
  parameters: tells('Ô thứ hai đọc tệp khác. The second tile reads another feed.'),
};

export const Nested: Story<Args> = {
  name: 'Nguồn gần nhất',
  args: {feed: minhHoa},
  render: ({feed}) => html`
    <edu-feed-source .data=${feed}>
      <edu-kpi-tile indicator="clean-water" place="2022.94"></edu-kpi-tile>
      <edu-feed-source .data=${mekong}>
        <edu-kpi-tile indicator="schools" place="2022.94"></edu-kpi-tile>
      </edu-feed-source>
    </edu-feed-source>
  `,
  parameters: tells('Nguồn trong thắng nguồn ngoài. The nearest source serves.'),
};

export const Theme: Story<Args> = {
  name: 'Giao diện cho cả nhóm',
  args: {feed: minhHoa, theme: 'dark'},
  parameters: tells('`theme` đặt một lần ở nguồn. The theme is set once.'),
};

export const Partial: Story<Args> = {
  name: 'Tệp hỏng một phần',
  args: {feed: partial},
  render: ({feed}) => html`
    <edu-feed-source .data=${feed}>
      ${[
        'schools',
        'classes',
        'pupils',
        'teachers',
        'girls',
        'minority-pupils',
        'class-size',
        'pupils-per-teacher',
        'teachers-per-class',
        'graduation-rate',
      ].map(
        (indicator) =>
          html`<edu-line-chart indicator=${indicator} place="2022.94"></edu-line-chart>`,
      )}
    </edu-feed-source>
  `,
  parameters: tells(
    'Mười chỉ số, một hỏng: chín hình vẫn vẽ. Nine draw, one says what is wrong and where.',
    ...([
      'shown',
      'shown',
      'shown',
      'shown',
      'empty',
      'shown',
      'shown',
      'shown',
      'shown',
      'shown',
    ] as const),
  ),
};

export const Stale: Story<Args> = {
  name: 'Nguồn không còn cập nhật',
  args: {feed: old},
  parameters: tells(
    'Mọi ô đều nói dữ liệu đã cũ. Every widget dates its data.',
    'stale',
    'stale',
    'stale',
    'stale',
  ),
};

export const Failed: Story<Args> = {
  name: 'Nguồn hỏng',
  args: {feed: loginPage},
  parameters: tells(
    'Mỗi ô một câu nói rõ lý do. One clear sentence in each widget.',
    'failed',
    'failed',
    'failed',
    'failed',
  ),
};

export const Waiting: Story<Args> = {
  name: 'Chưa có nguồn',
  args: {},
  parameters: tells(
    'Các ô chờ, chỗ đã giữ sẵn. The widgets wait and keep their places.',
    'waiting',
    'waiting',
    'waiting',
    'waiting',
  ),
};
