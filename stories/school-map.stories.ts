import {html, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import '../src/embed/all.js';
import {islands, network, socTrang2022} from './map-feeds.js';
import {tells, widgetArgTypes, type Meta, type Story, type WidgetArgs} from './story.js';

interface Args extends WidgetArgs {
  readonly classes?: string;
  readonly schoolsBy?: string;
  readonly schoolsWhere?: string;
  readonly placesOnly?: boolean;
  readonly tiles?: boolean;
}

const map = ({
  feed,
  indicator = '',
  place,
  school,
  period,
  where,
  classes,
  schoolsBy,
  schoolsWhere,
  placesOnly = false,
  tiles = false,
  heading,
  headingLevel,
  theme,
}: Args): TemplateResult => html`
  <edu-school-map
    .data=${feed}
    indicator=${indicator}
    place=${ifDefined(place)}
    school=${ifDefined(school)}
    period=${ifDefined(period)}
    where=${ifDefined(where)}
    classes=${ifDefined(classes)}
    schools-by=${ifDefined(schoolsBy)}
    schools-where=${ifDefined(schoolsWhere)}
    ?places-only=${placesOnly}
    ?tiles=${tiles}
    heading=${ifDefined(heading)}
    heading-level=${ifDefined(headingLevel)}
    theme=${ifDefined(theme)}
  ></edu-school-map>
`;

const meta: Meta<Args> = {
  title: 'Bản đồ/Bản đồ trường học · school-map',
  component: 'edu-school-map',
  tags: ['autodocs'],
  argTypes: {
    ...widgetArgTypes,
    classes: {control: 'text'},
    schoolsBy: {control: 'text'},
    schoolsWhere: {control: 'text'},
    placesOnly: {control: 'boolean'},
    tiles: {control: 'boolean'},
  },
  render: map,
};
export default meta;

export const Districts: Story<Args> = {
  name: 'Sóc Trăng 2022 và 11 huyện',
  args: {feed: network, indicator: 'class-size', place: socTrang2022, period: '2022-2023'},
  parameters: tells(
    'Lớp theo các mức của chỉ số; 481 trường ở vị trí gần đúng. Classes by the bands of the indicator.',
  ),
};

export const Islands: Story<Args> = {
  name: 'Đảo xa trong ô riêng',
  args: {feed: islands, indicator: 'pupils'},
  parameters: tells('Những phần ở rất xa đứng trong ô riêng. Far parts stand in insets.'),
};
