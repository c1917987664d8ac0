import {expect} from '@open-wc/testing';
import {html} from 'lit';
import {minhHoa, sample} from '../../stories/feeds.js';
import {all, button, press, settle, show, tableRows, textOf} from './page.js';

const feed = sample([
  ['Nữ', [30, 60]],
  ['Nam', [20, 40]],
]);

describe('edu-pyramid-chart', () => {
  it('finds age and sex by itself, the youngest at the bottom', async () => {
    const element = await show(html`
      <edu-pyramid-chart .data=${minhHoa} indicator="teacher-age"></edu-pyramid-chart>
    `);
    expect(textOf(element, '.canvas svg')).to.match(/Nữ · 8\.887.*Nam · 6\.351/);
    expect(textOf(element, '.canvas svg')).to.match(/Từ 55.*Dưới 25/);
  });

  it('says which side is larger, the largest row and the most uneven one', async () => {
    const element = await show(html`
      <edu-pyramid-chart .data=${feed} indicator="sample" by="period group"></edu-pyramid-chart>
    `);
    expect(textOf(element, '#sentence')).to.equal(
      'Số học sinh: Nữ nhiều hơn, 90, chiếm 60%; đông nhất là năm học 2017–2018 (100); lệch nhất là năm học 2016–2017: Nữ chiếm 60%.',
    );
  });

  it('leads the keys down the rows and across the sides', async () => {
    const element = await show(html`
      <edu-pyramid-chart .data=${feed} indicator="sample" by="period group"></edu-pyramid-chart>
    `);
    await press(element, 'ArrowDown');
    expect(textOf(element, '[role=status]')).to.include('Nữ').and.include('60% của tổng 50');
    await press(element, 'ArrowRight');
    expect(textOf(element, '[role=status]')).to.include('Nam').and.include('40%');
    await press(element, 'ArrowDown');
    expect(textOf(element, '[role=status]')).to.include('2017–2018');
  });

  it('has every value in its table', async () => {
    const element = await show(html`
      <edu-pyramid-chart .data=${feed} indicator="sample" by="period group"></edu-pyramid-chart>
    `);
    button(element, 'bảng').click();
    await settle(element);
    expect(tableRows(element).flat()).to.include.members(['30', '60', '20', '40']);
  });

  it('shows the first two of many sides', async () => {
    const element = await show(html`
      <edu-pyramid-chart
        .data=${sample([
          ['A', [1, 2]],
          ['B', [3, 4]],
          ['C', [5, 6]],
        ])}
        indicator="sample"
        by="period group"
      ></edu-pyramid-chart>
    `);
    expect(all(element, '.canvas rect.part')).to.have.length(4);
    expect(textOf(element, '.canvas svg')).not.to.include('C ·');
  });
});
