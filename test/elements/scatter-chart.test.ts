import {expect} from '@open-wc/testing';
import {html, type TemplateResult} from 'lit';
import {samplePairs} from '../../stories/feeds.js';
import {all, button, press, show, tableRows, textOf} from './page.js';

const rows = [
  ['An Bình', 80, 30, 400],
  ['Bình Minh', 70, 36, 100],
  ['Cù Lao', null, 33, 200],
  ['Đại Tâm', 95, 25, 0],
] as const;

const chart = (feed: unknown, quadrants?: string): TemplateResult => html`
  <edu-scatter-chart
    .data=${feed}
    indicator="y"
    versus="x"
    size="size"
    by="group"
    .quadrants=${quadrants}
  ></edu-scatter-chart>
`;

const circles = (element: Element): SVGCircleElement[] =>
  all(element, 'circle.point') as SVGCircleElement[];

describe('edu-scatter-chart', () => {
  it('sets one point for each row with both values, its area after the third', async () => {
    const element = await show(chart(samplePairs(rows)));
    const points = circles(element);
    expect(points).to.have.length(3);
    const [large, small] = points.map((point) => point.r.baseVal.value);
    expect((large ?? 0) / (small ?? 1)).to.be.closeTo(2, 0.1);
    expect(textOf(element, '.key')).to.include('Diện tích điểm: Số học sinh');
    expect(textOf(element, '.canvas svg')).to.include('Sĩ số bình quân (HS/lớp)');
  });

  it('has higher values further up and further to the right', async () => {
    const element = await show(chart(samplePairs(rows)));
    const at = (name: string): SVGTextElement =>
      all(element, '.canvas text').find(({textContent}) => textContent === name) as SVGTextElement;
    expect(Number(at('Đại Tâm').getAttribute('y'))).to.be.below(
      Number(at('Bình Minh').getAttribute('y')),
    );
    expect(Number(at('Đại Tâm').getAttribute('x'))).to.be.below(
      Number(at('Bình Minh').getAttribute('x')),
    );
  });

  it('claims no link of few points, and names who is missing', async () => {
    const element = await show(chart(samplePairs(rows)));
    expect(textOf(element, '#sentence'))
      .to.include('mới có 3 nhóm đủ hai số liệu, quá ít để nói về liên hệ')
      .and.include('chưa có số liệu của Cù Lao');
  });

  it('leads arrow keys to the right by the one axis and down by the other, with all values told', async () => {
    const element = await show(chart(samplePairs(rows)));
    await press(element, 'ArrowRight');
    expect(textOf(element, '[role=status]')).to.equal(
      'Đại Tâm · năm học 2024–2025, Tỷ lệ đạt chuẩn: 95,0%, Sĩ số bình quân: 25,0 HS/lớp, Số học sinh: 0 học sinh',
    );
    await press(element, 'End');
    expect(textOf(element, '[role=status]')).to.include('Bình Minh');
    await press(element, 'Home', 'ArrowDown');
    expect(textOf(element, '[role=status]')).to.include('An Bình');
  });

  it('parts the picture at medians, or where the page says', async () => {
    const middle = await show(chart(samplePairs(rows), 'median'));
    expect(all(middle, 'line.break')).to.have.length(2);
    const one = await show(chart(samplePairs(rows), '85'));
    expect(all(one, 'line.break')).to.have.length(1);
    const none = await show(chart(samplePairs(rows)));
    expect(all(none, 'line.break')).to.have.length(0);
  });

  it('has a table with a column for each indicator, in its own unit and decimals', async () => {
    const element = await show(chart(samplePairs(rows)));
    button(element, 'Xem bảng').click();
    await (element as unknown as {updateComplete: Promise<unknown>}).updateComplete;
    const [head, first, , third] = tableRows(element);
    expect(head).to.deep.equal(['Nhóm', 'Tỷ lệ đạt chuẩn', 'Sĩ số bình quân', 'Số học sinh']);
    expect(first).to.deep.equal(['An Bình', '80,0', '30,0', '400']);
    expect(third?.[1]).to.match(/không có số liệu/);
  });

  it('says what is lacking where no second indicator is asked for', async () => {
    const element = await show(html`
      <edu-scatter-chart .data=${samplePairs(rows)} indicator="y" by="group"></edu-scatter-chart>
    `);
    expect(textOf(element, '.state')).to.not.equal('');
  });
});
