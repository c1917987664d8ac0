import {expect} from '@open-wc/testing';
import {html, type TemplateResult} from 'lit';
import {minhHoa, sample} from '../../stories/feeds.js';
import {all, button, press, settle, show, tableRows, textOf} from './page.js';

const chart = (feed: unknown): TemplateResult => html`
  <edu-funnel-chart .data=${feed} indicator="sample" by="group"></edu-funnel-chart>
`;
const online = sample([
  ['Thí sinh dự thi', [15266]],
  ['Đăng ký trực tuyến', [10099]],
  ['Nguyện vọng', [32287]],
]);

describe('edu-funnel-chart', () => {
  it('finds the steps by itself and keeps their order', async () => {
    const element = await show(html`
      <edu-funnel-chart .data=${minhHoa} indicator="admission-steps"></edu-funnel-chart>
    `);
    expect(textOf(element, '.canvas svg')).to.match(
      /Đủ điều kiện.*Đã đăng ký.*Dự thi.*Trúng tuyển/,
    );
    expect(textOf(element, '#sentence')).to.match(
      /7\.344 trúng tuyển trên 11\.840 đủ điều kiện \(62%\)/,
    );
  });

  it('spells out both numbers of a share', async () => {
    const element = await show(chart(online));
    await press(element, 'ArrowDown', 'ArrowDown');
    expect(textOf(element, '[role=status]')).to.include('10.099/15.266 · 66,2% của bước trước');
    await press(element, 'ArrowDown');
    expect(textOf(element, '[role=status]'))
      .to.include('32.287/10.099 · 319,7% của bước trước')
      .and.include('32.287/15.266 · 211,5% của bước đầu');
  });

  it('says so where a step outnumbers the one before', async () => {
    const element = await show(chart(online));
    expect(textOf(element, '#sentence')).to.include('nguyện vọng nhiều hơn bước trước (319,7%)');
  });

  it('names the step that a share is of where the one between is not known', async () => {
    const element = await show(
      chart(
        sample(
          [
            ['Đủ điều kiện', [1000]],
            ['Đăng ký', [null]],
            ['Xác nhận', [640]],
          ],
          {status: {'1': 'Q'}},
        ),
      ),
    );
    expect(textOf(element, '.canvas svg')).to.include('64% của Đủ điều kiện').and.include('đã ẩn');
    expect(all(element, '.slope')).to.have.length(0);
  });

  it('has every value in its table', async () => {
    const element = await show(chart(online));
    button(element, 'bảng').click();
    await settle(element);
    expect(tableRows(element).flat()).to.include.members(['15.266', '10.099', '32.287']);
  });
});
