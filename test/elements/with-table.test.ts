import {expect} from '@open-wc/testing';
import {html} from 'lit';
import type {EduBarChart} from '../../src/elements/bar-chart.js';
import type {EduDataTable} from '../../src/elements/data-table.js';
import {all, button, settle, show, smallFeed, tableRows} from './page.js';

describe('a widget with its table', () => {
  it('shows picture and values one below the other, and no button that would swap them', async () => {
    const element = await show<EduBarChart>(
      html`<edu-bar-chart
        .data=${smallFeed()}
        indicator="pupils"
        by="level"
        place="st"
        period="2021-2022"
        with-table
      ></edu-bar-chart>`,
    );
    expect(all(element, '.picture .bar')).to.have.length(2);
    expect(tableRows(element).slice(1)).to.deep.equal([
      ['Tiểu học', '120'],
      ['Trung học cơ sở', '70p, sơ bộ'],
    ]);
    expect(all(element, '.foot button')).to.deep.equal([]);
    const [picture, table] = ['.picture', 'table'].map((each) =>
      (all(element, each)[0] as Element).getBoundingClientRect(),
    );
    expect(table?.top).to.be.at.least(picture?.bottom ?? Infinity);
  });

  it('shows both when a reader had the table open before', async () => {
    const element = await show<EduBarChart>(
      html`<edu-bar-chart
        .data=${smallFeed()}
        indicator="pupils"
        by="level"
        place="st"
      ></edu-bar-chart>`,
    );
    button(element, 'Xem bảng').click();
    await settle(element);
    expect(all(element, '.picture')).to.have.length(0);
    element.withTable = true;
    await settle(element);
    await settle(element);
    expect(all(element, '.picture .bar').length).to.be.above(0);
    expect(all(element, 'table')).to.have.length(1);
  });

  it('is a table once, and all of it', async () => {
    const element = await show<EduDataTable>(
      html`<edu-data-table
        .data=${smallFeed()}
        indicator="pupils"
        by="period"
        where="level=TH"
        place="st"
        page-size="2"
        with-table
      ></edu-data-table>`,
    );
    expect(all(element, 'table')).to.have.length(1);
    expect(all(element, 'tbody tr')).to.have.length(3);
    element.withTable = false;
    await settle(element);
    expect(all(element, 'tbody tr')).to.have.length(2);
  });
});
