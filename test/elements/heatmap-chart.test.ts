import {expect} from '@open-wc/testing';
import {html} from 'lit';
import {minhHoa, sample} from '../../stories/feeds.js';
import {all, button, press, settle, show, tableRows, textOf} from './page.js';

const feed = sample(
  [
    ['Phường 1', [10, 20, 30]],
    ['Phường 2', [40, null, 60]],
  ],
  {status: {'4': 'Q'}},
);

describe('edu-heatmap-chart', () => {
  it('paints rows by columns, with a key of its classes', async () => {
    const element = await show(html`
      <edu-heatmap-chart .data=${feed} indicator="sample" by="group period"></edu-heatmap-chart>
    `);
    expect(textOf(element, '.canvas svg')).to.match(/2016–2017.*Phường 2.*Phường 1/);
    expect(textOf(element, '.key')).to.include('Đã ẩn');
    expect(all(element, '.canvas path.heat').length).to.be.at.least(3);
  });

  it('splits by place and period by itself', async () => {
    const element = await show(html`
      <edu-heatmap-chart
        .data=${minhHoa}
        indicator="class-size"
        by="place"
        place="2022.94"
      ></edu-heatmap-chart>
    `);
    expect(textOf(element, '.canvas svg')).to.include('Huyện Kế Sách').and.include('2024–2025');
  });

  it('has classes in the levels of the indicator, in words', async () => {
    const element = await show(html`
      <edu-heatmap-chart
        .data=${minhHoa}
        indicator="class-size"
        by="place period"
        place="2022.94"
      ></edu-heatmap-chart>
    `);
    expect(textOf(element, '.key')).to.match(/≤ 35 · Tốt.*35–45/);
  });

  it('sorts its rows as the page says', async () => {
    const names = async (sort: 'value' | 'name' | 'none'): Promise<string> => {
      const element = await show(html`
        <edu-heatmap-chart
          .data=${feed}
          indicator="sample"
          by="group period"
          sort=${sort}
        ></edu-heatmap-chart>
      `);
      return /Phường \d/.exec(textOf(element, '.canvas svg'))?.[0] ?? '';
    };
    expect([await names('value'), await names('name'), await names('none')]).to.deep.equal([
      'Phường 2',
      'Phường 1',
      'Phường 1',
    ]);
  });

  it('leads the keys through its cells as through a table', async () => {
    const element = await show(html`
      <edu-heatmap-chart .data=${feed} indicator="sample" by="group period"></edu-heatmap-chart>
    `);
    await press(element, 'ArrowDown');
    expect(textOf(element, '[role=status]')).to.include('Phường 2').and.include('40');
    await press(element, 'ArrowRight');
    expect(textOf(element, '[role=status]')).to.include('đã ẩn');
    await press(element, 'End');
    expect(textOf(element, '[role=status]')).to.include('60');
    await press(element, 'ArrowDown', 'Home');
    expect(textOf(element, '[role=status]')).to.include('Phường 1').and.include('10');
  });

  it('has every value in its table', async () => {
    const element = await show(html`
      <edu-heatmap-chart .data=${feed} indicator="sample" by="group period"></edu-heatmap-chart>
    `);
    button(element, 'bảng').click();
    await settle(element);
    expect(tableRows(element).flat()).to.include.members(['10', '20', '30', '40', '60']);
  });
});
