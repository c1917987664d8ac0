import {expect} from '@open-wc/testing';
import {html} from 'lit';
import {minhHoa, sample} from '../../stories/feeds.js';
import {all, button, press, settle, show, smallFeed, tableRows, textOf} from './page.js';

describe('edu-stacked-chart', () => {
  it('stacks the parts of each period where the page names only the parts', async () => {
    const element = await show(
      html`<edu-stacked-chart
        .data=${smallFeed()}
        indicator="pupils"
        by="level"
        place="bt"
      ></edu-stacked-chart>`,
    );
    expect(textOf(element, '.heading')).to.include('theo cấp học');
    expect(textOf(element, '.canvas svg')).to.include('2021–2022');
    expect(textOf(element, '.key')).to.match(/Tiểu học.*THCS|Tiểu học.*cơ sở/);
    expect(all(element, '.canvas rect.part').length).to.equal(3, 'one part for each value');
  });

  it('says the largest part, its share and how that went', async () => {
    const element = await show(
      html`<edu-stacked-chart
        .data=${sample([
          ['Nữ', [40, 60]],
          ['Nam', [60, 40]],
        ])}
        indicator="sample"
        by="group"
      ></edu-stacked-chart>`,
    );
    expect(textOf(element, '#sentence')).to.equal(
      'Số học sinh năm học 2017–2018 nhiều nhất là Nữ: 60, chiếm 60%; tỷ lệ này tăng từ 40% (năm học 2016–2017).',
    );
  });

  it('refuses to stack what cannot be added up, and says why', async () => {
    const element = await show(
      html`<edu-stacked-chart
        .data=${minhHoa}
        indicator="mean-mark"
        by="place subject"
      ></edu-stacked-chart>`,
    );
    expect(all(element, 'rect.part')).to.have.length(0);
    expect(textOf(element, '.state')).to.match(/cộng/);
  });

  it('stacks percentages that make up a whole', async () => {
    const element = await show(
      html`<edu-stacked-chart
        .data=${sample(
          [
            ['Đạt', [70, 80]],
            ['Chưa đạt', [30, 20]],
          ],
          {indicator: {kind: 'percent', unit: '%'}},
        )}
        indicator="sample"
        by="group"
      ></edu-stacked-chart>`,
    );
    expect(all(element, '.canvas rect.part')).to.have.length(4);
  });

  it('leads the keys along the bars and through their parts, and tells share and total', async () => {
    const element = await show(
      html`<edu-stacked-chart
        .data=${sample([
          ['Nữ', [40, 60]],
          ['Nam', [60, 40]],
        ])}
        indicator="sample"
        by="group"
      ></edu-stacked-chart>`,
    );
    await press(element, 'ArrowRight');
    expect(textOf(element, '[role=status]')).to.include('Nữ').and.include('40% của tổng 100');
    await press(element, 'ArrowRight');
    expect(textOf(element, '[role=status]')).to.include('60% của tổng 100');
    await press(element, 'ArrowDown');
    expect(textOf(element, '[role=status]')).to.include('Nam');
    await press(element, 'Home');
    expect(textOf(element, '[role=status]')).to.include('2016–2017');
    await press(element, 'Escape');
    expect(all(element, '.readout')).to.have.length(0);
  });

  it('has every value in its table, shares drawn or not', async () => {
    const element = await show(
      html`<edu-stacked-chart
        .data=${sample([
          ['Nữ', [40, 60]],
          ['Nam', [60, 40]],
        ])}
        indicator="sample"
        by="group"
        share
      ></edu-stacked-chart>`,
    );
    expect(textOf(element, '.canvas svg')).to.include('40%');
    button(element, 'bảng').click();
    await settle(element);
    expect(tableRows(element).flat().join(' ')).to.include('40').and.include('60');
  });

  it('speaks English where the page does', async () => {
    const element = await show(
      html`<edu-stacked-chart
        lang="en"
        .data=${smallFeed()}
        indicator="pupils"
        by="place level"
      ></edu-stacked-chart>`,
    );
    expect(textOf(element, '#sentence')).to.match(/was the largest part in .*%/);
  });
});
