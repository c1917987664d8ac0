import {html, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import '../src/embed/all.js';
import {minhHoa} from './feeds.js';
import {tells, widgetArgTypes, type Meta, type Story, type WidgetArgs} from './story.js';

type Args = Pick<WidgetArgs, 'feed' | 'heading' | 'headingLevel' | 'theme'> & {
  readonly dashboard?: string;
  readonly page?: number;
};

const board = ({feed, heading, headingLevel, theme, dashboard, page}: Args): TemplateResult => html`
  <edu-dashboard
    .data=${feed}
    dashboard=${ifDefined(dashboard)}
    page=${ifDefined(page)}
    heading=${ifDefined(heading)}
    heading-level=${ifDefined(headingLevel)}
    theme=${ifDefined(theme)}
  ></edu-dashboard>
`;

const meta: Meta<Args> = {
  title: 'Toàn cảnh/Bảng điều khiển · dashboard',
  component: 'edu-dashboard',
  tags: ['autodocs'],
  argTypes: {
    feed: widgetArgTypes.feed,
    dashboard: {control: 'text'},
    page: {control: {type: 'number', min: 1}},
    heading: widgetArgTypes.heading,
    headingLevel: widgetArgTypes.headingLevel,
    theme: widgetArgTypes.theme,
  },
  render: board,
};
export default meta;

export const Overview: Story<Args> = {
  name: 'Bố cục của nguồn',
  args: {feed: minhHoa, dashboard: 'overview'},
  parameters: tells('Nguồn dữ liệu xếp các ô. The feed lays the panels out.'),
};
