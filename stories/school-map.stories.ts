import {html, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import '../src/embed/all.js';
import {emptyFeed, hostile, loginPage, mekong, minhHoa, partial, silent} from './feeds.js';
import {
  allEqual,
  allMissing,
  bilingual,
  brokenShapes,
  canTho2025,
  hostileNamed,
  indicatorsOnShapes,
  islands,
  linkedNetwork,
  longNamed,
  manySchools,
  network,
  partlyDrawn,
  socTrang2022,
  withoutBoundaryFile,
  withoutPositions,
  withoutShapes,
} from './map-feeds.js';
import {drawn, tells, widgetArgTypes, type Meta, type Story, type WidgetArgs} from './story.js';

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

/** The map of a story, and what a reader finds in it. */
async function reader(stage: HTMLElement): Promise<{
  readonly find: (selector: string, word?: string) => HTMLElement;
  readonly press: (selector: string, ...keys: string[]) => void;
  readonly settled: () => Promise<unknown>;
}> {
  const settled = (): Promise<HTMLElement & {readonly shadowRoot: ShadowRoot}> =>
    drawn(stage, 'edu-school-map');
  const {shadowRoot} = await settled();
  // Names and the list come when the page is quiet.
  for (let n = 0; n < 100 && !shadowRoot.querySelector('.rows'); n++) await settled();
  const find = (selector: string, word = ''): HTMLElement => {
    const found = [...shadowRoot.querySelectorAll<HTMLElement>(selector)].find(({textContent}) =>
      textContent.includes(word),
    );
    if (!found) throw new Error(`The map has no ${selector} ${word}.`);
    return found;
  };
  return {
    find,
    press(selector, ...keys) {
      for (const key of keys)
        find(selector).dispatchEvent(
          new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}),
        );
    },
    settled,
  };
}

const thisYear = '2026-2027';
const inDistricts = {feed: network, place: socTrang2022, period: '2022-2023'};
const inCommunes = {feed: network, place: canTho2025, period: thisYear};

// ── Examples to copy ───────────────────────────────────────────────────────────────────────────────────────────────

export const Districts: Story<Args> = {
  name: 'Sóc Trăng 2022 và 11 huyện',
  args: {...inDistricts, indicator: 'class-size'},
  parameters: tells(
    'Lớp theo các mức của chỉ số; 481 trường ở vị trí gần đúng. Classes by the bands of the indicator.',
  ),
};

export const Communes: Story<Args> = {
  name: 'Cần Thơ 2025 và 103 xã, phường',
  args: {
    ...inCommunes,
    indicator: 'clean-water',
    classes: 'quantile',
    schoolsBy: 'cleanWater',
  },
  parameters: tells(
    'Năm lớp có số đơn vị bằng nhau; trường tô theo nước sạch. Quantiles; `schools-by` colours the schools.',
  ),
};

export const NumberOfSchools: Story<Args> = {
  name: 'Không chọn chỉ số: số trường',
  args: {feed: network, place: canTho2025},
  parameters: tells(
    'Đơn vị tô theo số trường, trường theo cấp học. Without an indicator: the number of schools, schools by level.',
  ),
};

export const EqualClasses: Story<Args> = {
  name: 'Lớp đều nhau',
  args: {...inDistricts, indicator: 'pupils', classes: 'equal 4'},
  parameters: tells('`classes="equal 4"`: bốn khoảng bằng nhau. Four classes of one size.'),
};

export const GivenLimits: Story<Args> = {
  name: 'Ngưỡng do trang đặt',
  args: {...inCommunes, indicator: 'class-size', classes: '30 32.5 35'},
  parameters: tells('`classes="30 32.5 35"`: ngưỡng của trang. Limits that the page gives.'),
};

export const AroundTarget: Story<Args> = {
  name: 'Quanh chỉ tiêu',
  args: {...inCommunes, indicator: 'class-size', classes: 'target', placesOnly: true},
  parameters: tells(
    'Hai màu gặp nhau ở chỉ tiêu 35; không vẽ trường. Two hues meet at the target; `places-only` leaves the schools out.',
  ),
};

export const SchoolOpen: Story<Args> = {
  name: 'Một trường đang mở',
  args: {...inDistricts, indicator: 'class-size', school: 'st-120', schoolsBy: 'toilets'},
  parameters: tells('`school` mở hồ sơ của trường. The card of a school, with the way back.'),
};

export const CommuneOpen: Story<Args> = {
  name: 'Một xã đang mở',
  args: {...inCommunes, indicator: 'class-size', place: '2025.31507', schoolsBy: 'level'},
  parameters: tells(
    'Xã không có đơn vị con: danh sách là các trường của xã. A place without parts: its schools are listed.',
  ),
};

export const SchoolsWithoutWater: Story<Args> = {
  name: 'Chỉ trường chưa có nước sạch',
  args: {
    ...inCommunes,
    indicator: 'clean-water',
    schoolsWhere: 'cleanWater=false',
    schoolsBy: 'level',
  },
  parameters: tells('`schools-where` chọn trường. It keeps the schools that have no clean water.'),
};

export const CountFiltered: Story<Args> = {
  name: 'Đếm trường theo điều kiện',
  args: {feed: network, place: canTho2025, schoolsWhere: 'level=THPT; nationalStandard=1,2'},
  parameters: tells(
    'Số trường THPT đạt chuẩn ở mỗi xã. Without an indicator `schools-where` decides what is counted.',
  ),
};

export const Tiles: Story<Args> = {
  name: 'Lưới ô, không cần ranh giới',
  args: {feed: minhHoa, indicator: 'digital-score', place: socTrang2022},
  parameters: tells('Tệp chỉ có lưới ô. The feed has a tile grid and no shapes.'),
};

export const TilesAsked: Story<Args> = {
  name: 'Lưới ô thay cho ranh giới',
  args: {feed: indicatorsOnShapes, indicator: 'digital-score', place: socTrang2022, tiles: true},
  parameters: tells('`tiles` chọn lưới ô khi có cả hai. Tiles where the feed has both.'),
};

export const English: Story<Args> = {
  name: 'Tên tiếng Anh',
  args: {...inDistricts, feed: bilingual, indicator: 'class-size', school: 'st-120'},
  render: (args) => html`<div lang="en">${map(args)}</div>`,
  parameters: tells(
    'Tên trong tệp có hai thứ tiếng. `lang="en"` around the map: names in English where the feed has them.',
  ),
};

// ── What the data say ──────────────────────────────────────────────────────────────────────────────────────────────

export const Missing: Story<Args> = {
  name: 'Đơn vị chưa báo cáo',
  args: {
    feed: indicatorsOnShapes,
    indicator: 'teachers',
    place: socTrang2022,
    where: 'level=TH',
    period: '2018-2019',
  },
  parameters: tells('Gạch chéo là chưa có số liệu. Hatched is missing, not zero.'),
};

export const Suppressed: Story<Args> = {
  name: 'Đơn vị được ẩn',
  args: {
    feed: indicatorsOnShapes,
    indicator: 'minority-pupils',
    place: socTrang2022,
    where: 'level=THCS',
  },
  parameters: tells('Chấm là số được ẩn vì quá nhỏ. Dotted is suppressed.'),
};

export const MissingAndSuppressed: Story<Args> = {
  name: 'Thiếu, ẩn và sơ bộ ở xã',
  args: {...inCommunes, indicator: 'pupils'},
  parameters: tells(
    'Ba xã đặc biệt trong một trăm lẻ ba. Missing, suppressed and provisional among the communes.',
  ),
};

export const Negatives: Story<Args> = {
  name: 'Số âm',
  args: {
    feed: indicatorsOnShapes,
    indicator: 'teacher-gap',
    place: socTrang2022,
    where: 'level=TH',
    classes: 'equal',
  },
  parameters: tells('Thừa và thiếu giáo viên. Above and below zero.'),
};

export const Forecast: Story<Args> = {
  name: 'Dự báo',
  args: {...inCommunes, indicator: 'pupils', period: '2027-2028'},
  parameters: tells('Số của năm sau là dự báo và được nói rõ. Forecasts are called so.'),
};

export const AllEqual: Story<Args> = {
  name: 'Bằng nhau cả',
  args: {feed: allEqual, indicator: 'digital-score', place: socTrang2022},
  parameters: tells('Một lớp cho tất cả. One class for all of them.'),
};

export const AllMissing: Story<Args> = {
  name: 'Tất cả chưa báo cáo',
  args: {feed: allMissing, indicator: 'digital-score', place: socTrang2022},
  parameters: tells('Có đơn vị, có lý do, chưa có số nào. Reasons, but not one value.'),
};

export const Symbols: Story<Args> = {
  name: 'Vòng tròn theo số lượng',
  args: {...inDistricts, feed: withoutShapes, indicator: 'pupils'},
  parameters: tells(
    'Chưa có ranh giới: diện tích vòng tròn là số học sinh. Without shapes a circle’s area is the count.',
  ),
};

export const SymbolsOfRatio: Story<Args> = {
  name: 'Vòng tròn của tỷ số',
  args: {...inDistricts, feed: withoutShapes, indicator: 'class-size', placesOnly: true},
  parameters: tells(
    'Sĩ số không cộng được nên các vòng bằng nhau. A ratio cannot be added up: circles of one size.',
  ),
};

export const PartlyDrawn: Story<Args> = {
  name: 'Vài đơn vị không có hình',
  args: {...inDistricts, feed: partlyDrawn, indicator: 'class-size'},
  parameters: tells(
    'Cù Lao Dung là vòng tròn; Ngã Năm chỉ có trong danh sách. One is a circle, one stands in the list alone.',
  ),
};

export const WithoutPositions: Story<Args> = {
  name: 'Không biết vị trí nào',
  args: {...inDistricts, feed: withoutPositions, indicator: 'class-size'},
  parameters: tells(
    'Không vẽ được gì, danh sách vẫn đủ. Nothing can be drawn; the list is complete.',
  ),
};

export const Islands: Story<Args> = {
  name: 'Đảo xa trong ô riêng',
  args: {feed: islands, indicator: 'pupils'},
  parameters: tells('Những phần ở rất xa đứng trong ô riêng. Far parts stand in insets.'),
};

export const BrokenShapes: Story<Args> = {
  name: 'Ranh giới lỗi',
  args: {...inDistricts, feed: brokenShapes, indicator: 'class-size'},
  parameters: tells(
    'Một hình tự cắt, một hình rỗng, một mã lạ: phần còn lại vẫn vẽ, lỗi được nêu tên. The rest draws, the fault is named.',
  ),
};

export const BoundaryNotLoaded: Story<Args> = {
  name: 'Không tải được ranh giới',
  args: {...inDistricts, feed: withoutBoundaryFile, indicator: 'class-size'},
  parameters: tells(
    'Tệp ranh giới không tới: vòng tròn đứng thay và có lời báo. The link failed: circles stand in, and it is said.',
  ),
};

export const SchoolsNotLoaded: Story<Args> = {
  name: 'Không tải được danh sách trường',
  args: {
    ...inDistricts,
    feed: {...linkedNetwork, boundaries: network.boundaries},
    indicator: 'class-size',
  },
  parameters: tells('Đơn vị vẫn có màu, chưa có trường nào. Places without their schools.'),
};

export const BothSides: Story<Args> = {
  name: 'Hai thời cạnh nhau',
  args: {
    feed: network,
    indicator: 'pupils',
    place: `${socTrang2022} ${canTho2025}`,
    period: '2022-2023',
  },
  parameters: tells('Một tỉnh cũ và thành phố đã nhận nó. A place beside the one that it became.'),
};

export const SeveralRoots: Story<Args> = {
  name: 'Nhiều tỉnh, mở một tỉnh',
  args: {feed: network, indicator: 'pupils', period: '2022-2023'},
  play: async ({canvasElement}) => {
    const {find, settled} = await reader(canvasElement);
    find('.row', 'Sóc Trăng').click();
    await settled();
  },
  parameters: tells(
    'Từ ba tỉnh vào một tỉnh; đường dẫn đưa trở ra. From three provinces into one; the path leads back.',
  ),
};

export const ManySchools: Story<Args> = {
  name: 'Sáu nghìn trường',
  args: {feed: manySchools, place: canTho2025},
  parameters: tells(
    'Cụm ghi số trường, vành cho biết các cấp. Clusters say how many, their rings of which level.',
  ),
};

export const LongNames: Story<Args> = {
  name: 'Tên rất dài',
  args: {...inDistricts, feed: longNamed, indicator: 'class-size', school: 'st-003'},
  parameters: tells('Tên xuống dòng theo chữ, không tràn. Long names wrap and stay inside.'),
};

export const HostileNames: Story<Args> = {
  name: 'Chữ độc hại',
  args: {
    ...inDistricts,
    feed: hostileNamed,
    indicator: 'class-size',
    school: 'st-001',
    schoolsBy: 'constructor',
  },
  parameters: tells('Thẻ HTML, chữ viết ngược: hiện ra như chữ. Markup is shown as text.'),
};

export const HostileFeed: Story<Args> = {
  name: 'Tệp độc hại',
  args: {feed: hostile, indicator: 'constructor'},
  parameters: tells(
    'Mọi chữ trong tệp đều tìm cách phá trang. Every text of this file tries something.',
  ),
};

// ── What readers do ────────────────────────────────────────────────────────────────────────────────────────────────

export const Pointed: Story<Args> = {
  name: 'Chỉ vào một huyện',
  args: {...inDistricts, indicator: 'class-size'},
  play: async ({canvasElement}) => {
    const {find, settled} = await reader(canvasElement);
    find('.row', 'Mỹ Xuyên').dispatchEvent(new PointerEvent('pointermove', {bubbles: true}));
    await settled();
  },
  parameters: tells('Chỉ vào danh sách cũng là chỉ vào bản đồ. The list points at the map.'),
};

export const LegendFilter: Story<Args> = {
  name: 'Lọc bằng chú giải',
  args: {...inCommunes, indicator: 'class-size', schoolsBy: 'level'},
  play: async ({canvasElement}) => {
    const {find, settled} = await reader(canvasElement);
    find('.class-key button:nth-of-type(2)').click();
    find('.class-key + .class-key button, .pair ~ .class-key button').click();
    await settled();
  },
  parameters: tells(
    'Bấm một lớp và một cấp học: phần khác mờ đi. One class and one level are kept, the rest fades.',
  ),
};

export const Search: Story<Args> = {
  name: 'Tìm trường không dấu',
  args: {...inCommunes, indicator: 'class-size'},
  play: async ({canvasElement}) => {
    const {find, press, settled} = await reader(canvasElement);
    const field = find('input') as HTMLInputElement;
    field.value = 'truong tieu hoc my xuyen';
    field.dispatchEvent(new Event('input', {bubbles: true}));
    await settled();
    press('input', 'ArrowDown');
    await settled();
  },
  parameters: tells('Gõ không dấu cũng tìm ra. Search folds marks and đ.'),
};

export const NothingFound: Story<Args> = {
  name: 'Tìm không ra',
  args: {...inDistricts, indicator: 'class-size'},
  play: async ({canvasElement}) => {
    const {find, settled} = await reader(canvasElement);
    const field = find('input') as HTMLInputElement;
    field.value = 'Điện Biên';
    field.dispatchEvent(new Event('input', {bubbles: true}));
    await settled();
  },
  parameters: tells('Không có tên nào như vậy. No such name.'),
};

export const Keyboard: Story<Args> = {
  name: 'Đọc bằng bàn phím',
  args: {...inDistricts, indicator: 'class-size'},
  play: async ({canvasElement}) => {
    const {find, press, settled} = await reader(canvasElement);
    find('svg.ground').focus();
    press('svg.ground', 'ArrowDown', 'ArrowDown', 'ArrowDown');
    await settled();
  },
  parameters: tells('Phím mũi tên đi qua từng đơn vị. Arrow keys reach every place.'),
};

export const ZoomedIn: Story<Args> = {
  name: 'Phóng to một góc',
  args: {...inCommunes, indicator: 'class-size', schoolsBy: 'level'},
  play: async ({canvasElement}) => {
    const element = await drawn(canvasElement, 'edu-school-map');
    Object.assign(element, {view: {lon: 105.78, lat: 10.04, zoom: 6}});
    await drawn(canvasElement, 'edu-school-map');
  },
  parameters: tells(
    'Gần hơn thì nhiều tên hơn, thang đo đổi theo. Closer there are more names; `view` can be set.',
  ),
};

// ── Boxes ──────────────────────────────────────────────────────────────────────────────────────────────────────────

export const Narrow: Story<Args> = {
  name: 'Khung hẹp 320 px',
  args: {...inCommunes, indicator: 'clean-water', schoolsBy: 'cleanWater'},
  render: (args) => html`<div style="inline-size: 320px">${map(args)}</div>`,
  parameters: tells('Trên điện thoại cũ: danh sách ở dưới. On an old phone the list is below.'),
};

export const FixedHeight: Story<Args> = {
  name: 'Khung thấp 300 px',
  args: {...inDistricts, indicator: 'class-size'},
  render: (args) => html`
    <style>
      .low > * {
        block-size: 300px;
      }
    </style>
    <div class="low">${map(args)}</div>
  `,
  parameters: tells('Trang đặt chiều cao thấp. The page sets little height.'),
};

export const Tall: Story<Args> = {
  name: 'Khung cao 900 px',
  args: {...inDistricts, indicator: 'class-size'},
  render: (args) => html`
    <style>
      .tall > * {
        block-size: 900px;
      }
    </style>
    <div class="tall">${map(args)}</div>
  `,
  parameters: tells('Bản đồ cao theo khung. The picture fills a tall box.'),
};

export const Wall: Story<Args> = {
  name: 'Màn hình lớn',
  args: {...inCommunes, indicator: 'clean-water', schoolsBy: 'cleanWater', theme: 'wall'},
  parameters: tells('Nền tối, chữ lớn. Dark and large.'),
};

// ── States ─────────────────────────────────────────────────────────────────────────────────────────────────────────

export const WaitingWithText: Story<Args> = {
  name: 'Đang chờ: giữ chữ của trang',
  args: {indicator: 'schools'},
  render: ({indicator = ''}) => html`
    <edu-school-map indicator=${indicator}
      ><p>Sóc Trăng có 481 trường ở 11 huyện, thị xã, thành phố.</p></edu-school-map
    >
  `,
  parameters: tells(
    'Chữ của trang ở lại tới khi có dữ liệu. The page’s own text stays.',
    'waiting',
  ),
};

export const WaitingSkeleton: Story<Args> = {
  name: 'Đang chờ: khung trống',
  args: {indicator: 'schools'},
  parameters: tells('Trang không có chữ thì hiện khung mờ. Quiet shapes.', 'waiting'),
};

export const UnknownSchool: Story<Args> = {
  name: 'Sai mã trường',
  args: {...inDistricts, indicator: 'class-size', school: 'st-999'},
  parameters: tells('Bản đồ vẫn hiện và nói rõ mã sai. The map stays and says so.'),
};

export const UnknownPlace: Story<Args> = {
  name: 'Sai mã địa phương',
  args: {feed: network, indicator: 'class-size', place: '2022.49'},
  parameters: tells('Địa phương không có trong tệp. No such place in the feed.', 'empty'),
};

export const GoneByThen: Story<Args> = {
  name: 'Tỉnh không còn trong kỳ này',
  args: {feed: network, indicator: 'class-size', place: socTrang2022, period: thisYear},
  parameters: tells(
    'Sóc Trăng đã sáp nhập trước năm học này. The province was merged before this school year.',
    'empty',
  ),
};

export const UnknownIndicator: Story<Args> = {
  name: 'Sai mã chỉ số',
  args: {...inDistricts, indicator: 'clas-size'},
  parameters: tells('Gợi ý mã gần nhất. The nearest known id is named.', 'empty'),
};

export const NoValues: Story<Args> = {
  name: 'Không có giá trị',
  args: {
    feed: silent(network, 'digital-score'),
    indicator: 'digital-score',
    place: canTho2025,
  },
  parameters: tells('Chỉ số có trong tệp nhưng chưa có số nào. Nothing to colour by.', 'empty'),
};

export const NoSchools: Story<Args> = {
  name: 'Không có trường nào để đếm',
  args: {feed: mekong},
  parameters: tells('Không chỉ số, không trường. Neither an indicator nor schools.', 'empty'),
};

export const EmptyFeed: Story<Args> = {
  name: 'Tệp chưa có chỉ số',
  args: {feed: emptyFeed, indicator: 'class-size'},
  parameters: tells('Tệp hợp lệ nhưng rỗng. A good feed without indicators.', 'empty'),
};

export const Failed: Story<Args> = {
  name: 'Nguồn hỏng',
  args: {feed: loginPage, indicator: 'class-size'},
  parameters: tells(
    'Nhận được trang đăng nhập thay vì dữ liệu. A log-in page came instead.',
    'failed',
  ),
};

export const Stale: Story<Args> = {
  name: 'Dữ liệu cũ',
  args: {
    ...inDistricts,
    feed: {...network, updated: '2023-05-31T08:00:00+07:00', staleSeconds: 86_400},
    indicator: 'class-size',
  },
  parameters: tells('Bản đồ còn đó, kèm cảnh báo về ngày. The map stays and is dated.', 'stale'),
};

export const OneBrokenIndicator: Story<Args> = {
  name: 'Một chỉ số hỏng',
  args: {feed: partial},
  render: ({feed}) => html`
    <edu-feed-source .data=${feed}>
      <edu-school-map indicator="girls"></edu-school-map>
      <edu-school-map indicator="pupils"></edu-school-map>
    </edu-feed-source>
  `,
  parameters: tells(
    'Chỉ số hỏng nói rõ lỗi, chỉ số khác vẫn vẽ. One says what is wrong, the other draws.',
    'empty',
    'shown',
  ),
};
