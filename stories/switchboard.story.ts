/** One feed, every fault: what each widget's face is then. */
import {html, render, type TemplateResult} from 'lit';
import '../src/embed/all.js';
import {say, styled, type Both} from './design-page.js';
import {emptyFeed, loginPage, minhHoa, nextVersion, old, partial, type FeedJson} from './feeds.js';
import {tells, type Meta, type State, type Story} from './story.js';

interface Fault extends Both {
  readonly id: string;
  /** The feed as it comes; nothing for one that has not come. */
  readonly feed: FeedJson | string | undefined;
  readonly why: Both;
}

const FAULTS = [
  {
    id: 'well',
    vi: 'Không lỗi',
    en: 'No fault',
    feed: minhHoa,
    why: {vi: 'Nguồn tốt, để so sánh.', en: 'A good feed, to compare with.'},
  },
  {
    id: 'waiting',
    vi: 'Chưa đến',
    en: 'Not there yet',
    feed: undefined,
    why: {
      vi: 'Ô giữ chỗ đúng cỡ, nên trang không nhảy khi dữ liệu đến.',
      en: 'Widgets keep their room, so that nothing jumps when data arrive.',
    },
  },
  {
    id: 'login',
    vi: 'Trang đăng nhập',
    en: 'A log-in page',
    feed: loginPage,
    why: {
      vi: 'Cổng trả về trang đăng nhập thay cho tệp JSON.',
      en: 'The portal answers with its log-in page instead of JSON.',
    },
  },
  {
    id: 'version',
    vi: 'Phiên bản lạ',
    en: 'A version of the future',
    feed: nextVersion,
    why: {
      vi: 'Tệp viết theo edufeed 2, kit này đọc edufeed 1.',
      en: 'The file is edufeed 2; this kit reads edufeed 1.',
    },
  },
  {
    id: 'empty',
    vi: 'Chưa có số liệu',
    en: 'Nothing counted',
    feed: emptyFeed,
    why: {vi: 'Tệp đúng, nhưng chưa có chỉ số nào.', en: 'The file is right and has no indicator.'},
  },
  {
    id: 'partial',
    vi: 'Hỏng một phần',
    en: 'Broken in part',
    feed: partial,
    why: {
      vi: 'Một chỉ số hỏng; các chỉ số khác vẫn vẽ.',
      en: 'One indicator is broken; the others draw.',
    },
  },
  {
    id: 'old',
    vi: 'Ngừng cập nhật',
    en: 'No longer updated',
    feed: old,
    why: {
      vi: 'Hình vẫn đó, kèm tuổi của số liệu.',
      en: 'The picture stays, with the age of its data.',
    },
  },
] as const satisfies readonly Fault[];
type FaultId = (typeof FAULTS)[number]['id'];

interface Args {
  readonly fault: FaultId;
}

styled(`
  .design .faces { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(330px, 100%), 1fr)); gap: 32px; align-items: start; }
  .design .faces > div { min-inline-size: 0; }
  .design .faces > div > code { display: block; margin-block-end: 6px; padding-block-end: 4px; border-block-end: 1px solid color-mix(in srgb, currentColor 22%, transparent); font: 0.8125rem/1.4 ui-monospace, Consolas, monospace; }
`);

/** Every element that draws, with something of the feed for it to draw. */
const FACES: readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[] = [
  ['edu-kpi-tile', {indicator: 'pupils', place: '2022.94'}],
  ['edu-line-chart', {indicator: 'pupils', by: 'level', place: '2022.94'}],
  ['edu-bar-chart', {indicator: 'pupils', by: 'level', place: '2022.94'}],
  ['edu-stacked-chart', {indicator: 'pupils', by: 'level', place: '2022.94'}],
  ['edu-share-chart', {indicator: 'pupils', by: 'level', place: '2022.94'}],
  ['edu-heatmap-chart', {indicator: 'class-size', by: 'level period', place: '2022.94'}],
  ['edu-pyramid-chart', {indicator: 'teacher-age', by: 'age sex'}],
  ['edu-funnel-chart', {indicator: 'admission-steps', by: 'step'}],
  ['edu-scatter-chart', {indicator: 'class-size', versus: 'pupils', by: 'level'}],
  ['edu-data-table', {indicator: 'pupils', by: 'level', place: '2022.94'}],
  ['edu-school-map', {indicator: 'class-size', place: '2022.94'}],
  ['edu-alert-panel', {}],
  ['edu-source-strip', {}],
  ['edu-milestone-strip', {}],
];

function board(args: Args): HTMLElement {
  const root = document.createElement('div');
  root.className = 'design';
  let at = FAULTS.find(({id}) => id === args.fault) ?? FAULTS[0];
  const faces = (): HTMLElement[] =>
    FACES.map(([tag, attributes]) => {
      const place = document.createElement('div');
      const widget = Object.assign(document.createElement(tag), {data: at.feed});
      for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
      const name = document.createElement('code');
      name.textContent = tag;
      place.append(name, widget);
      return place;
    });
  const template = (): TemplateResult => html`
    <h3>${say('Bảng lỗi', 'The switchboard of faults')}</h3>
    <p>
      ${say(
        'Chọn một lỗi của nguồn và xem từng ô nói gì. Không ô nào được trắng, nhảy chỗ hoặc nói bằng lời của máy.',
        'Choose a fault of the feed and see what each widget says. None may be blank, jump, or speak like a machine.',
      )}
    </p>
    <form>
      <fieldset>
        <legend>${say('Nguồn dữ liệu', 'The feed')}</legend>
        <div class="choices">
          ${FAULTS.map(
            (fault) =>
              html`<label
                ><input
                  type="radio"
                  name="fault"
                  .checked=${fault === at}
                  @change=${() => {
                    at = fault;
                    draw();
                  }}
                />${say(fault.vi, fault.en)}</label
              >`,
          )}
        </div>
      </fieldset>
    </form>
    <p role="status"><b>${say(at.why.vi, at.why.en)}</b></p>
    <div class="faces">${faces()}</div>
  `;
  const draw = (): void => {
    render(template(), root);
  };
  draw();
  return root;
}

const meta: Omit<Meta<Args>, 'component'> = {
  title: 'Thiết kế/Bảng lỗi',
  tags: ['autodocs'],
  argTypes: {},
  render: (args) => html`${board(args)}`,
  parameters: {
    controls: {disable: true},
    docs: {
      description: {
        component:
          'Chọn lỗi của nguồn, xem mặt của từng ô. Choose a fault of the feed and see the face of every widget.',
      },
    },
  },
};
export default meta;

const all = (state: State): State[] => FACES.map(() => state);

export const Login: Story<Args> = {
  name: 'Trang đăng nhập thay cho tệp',
  args: {fault: 'login'},
  parameters: tells('Một câu nói rõ lý do. One clear sentence.', ...all('failed')),
};

export const Waiting: Story<Args> = {
  name: 'Chưa đến',
  args: {fault: 'waiting'},
  parameters: tells('Chỗ đã giữ sẵn. Room is kept.', ...all('waiting')),
};

export const Well: Story<Args> = {
  name: 'Không lỗi',
  args: {fault: 'well'},
  parameters: tells('Để so sánh. To compare with.'),
};
