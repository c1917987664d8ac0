import {expect} from '@open-wc/testing';
import {html, type TemplateResult} from 'lit';
import {minhHoa, sample} from '../../stories/feeds.js';
import {all, button, press, settle, show, tableRows, textOf} from './page.js';

const schools = sample([
  ['Tiểu học', [201]],
  ['Mầm non', [131]],
  ['THCS', [109]],
  ['THPT', [40]],
]);
const chart = (feed: unknown, form = 'donut', lang = 'vi'): TemplateResult => html`
  <edu-share-chart
    lang=${lang}
    .data=${feed}
    indicator="sample"
    by="group"
    form=${form}
  ></edu-share-chart>
`;

describe('edu-share-chart', () => {
  it('draws a ring with each part named beside it and the whole in its middle', async () => {
    const element = await show(chart(schools));
    expect(all(element, '.canvas path.part')).to.have.length(4);
    expect(textOf(element, '.canvas svg')).to.match(/481 *Tổng.*Tiểu học *41,8%.*THPT *8,3%/);
  });

  it('says the whole, the largest and the smallest part', async () => {
    const element = await show(chart(schools));
    expect(textOf(element, '#sentence')).to.equal(
      'Số học sinh năm học 2016–2017: 481, nhiều nhất là Tiểu học (41,8%), ít nhất là THPT (8,3%).',
    );
  });

  it('says so where shares are of the known parts only', async () => {
    const element = await show(
      chart(
        sample(
          [
            ['Công lập', [80]],
            ['Tư thục', [20]],
            ['Khác', [null]],
          ],
          {status: {'2': 'Q'}},
        ),
      ),
    );
    expect(textOf(element, '#sentence')).to.match(/đã ẩn.*tỷ lệ tính trên phần đã có số liệu/);
    expect(textOf(element, '.canvas svg')).to.include('đã ẩn');
  });

  it('has a hundred squares where the page wishes', async () => {
    const element = await show(chart(schools, 'waffle'));
    const squares = all(element, '.canvas path.part').map(
      (path) => (path.getAttribute('d') ?? '').split('M').length - 1,
    );
    expect(squares).to.deep.equal([42, 27, 23, 8]);
  });

  it('never says 100% of what lacks something, nor 0% of what is there', async () => {
    const element = await show(
      chart(
        sample([
          ['Lớn', [100000]],
          ['Nhỏ', [3]],
        ]),
      ),
    );
    expect(textOf(element, '.canvas svg')).to.include('>99,9%').and.include('<0,1%');
  });

  it('leads the keys from part to part and tells share and whole', async () => {
    const element = await show(chart(schools));
    await press(element, 'ArrowDown');
    expect(textOf(element, '[role=status]'))
      .to.include('Tiểu học')
      .and.include('41,8% của tổng 481');
    await press(element, 'End');
    expect(textOf(element, '[role=status]')).to.include('THPT');
    expect(all(element, 'path.chosen')).to.have.length(1);
  });

  it('has every value in its table', async () => {
    const element = await show(chart(schools));
    button(element, 'bảng').click();
    await settle(element);
    expect(tableRows(element).flat()).to.include.members(['201', '131', '109', '40']);
  });

  it('refuses averages, which are no parts', async () => {
    const element = await show(html`
      <edu-share-chart .data=${minhHoa} indicator="mean-mark" by="subject"></edu-share-chart>
    `);
    expect(textOf(element, '.state')).to.match(/cộng/);
  });

  it('speaks English where the page does', async () => {
    const element = await show(chart(schools, 'donut', 'en'));
    expect(textOf(element, '#sentence')).to.include('the largest part Tiểu học (41.8%)');
  });
});
