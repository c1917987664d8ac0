import {expect} from '@open-wc/testing';
import {html} from 'lit';
import {all, button, settle, show, smallFeed, tableRows, textOf} from './page.js';

describe('edu-kpi-tile', () => {
  it('shows the latest number large, with its unit and school year', async () => {
    const element = await show(
      html`<edu-kpi-tile
        .data=${smallFeed()}
        indicator="pupils"
        place="st"
        where="level=TH"
      ></edu-kpi-tile>`,
    );
    expect(textOf(element, '.number')).to.equal('120');
    expect(textOf(element, '.now')).to.include('học sinh').and.include('2021–2022');
  });

  it('says how it changed, in words and against what', async () => {
    const element = await show(
      html`<edu-kpi-tile
        .data=${smallFeed()}
        indicator="pupils"
        place="st"
        where="level=TH"
      ></edu-kpi-tile>`,
    );
    expect(textOf(element, '.change'))
      .to.include('tăng')
      .and.include('9,1%')
      .and.include('2020–2021');
  });

  it('shows no change across a break in the series, as the sentence tells none', async () => {
    const pupils = {
      id: 'pupils',
      name: 'Số học sinh',
      data: {
        dims: ['period', 'place'],
        rows: [
          ['2020-2021', 'st', 110],
          ['2021-2022', 'st', 300, 'B'],
        ],
      },
    };
    const element = await show(
      html`<edu-kpi-tile
        .data=${smallFeed({indicators: [pupils]})}
        indicator="pupils"
        place="st"
      ></edu-kpi-tile>`,
    );
    expect(textOf(element, '.number')).to.equal('300');
    expect(all(element, '.change')).to.have.length(0);
  });

  it('says the band and the target in words, not by colour alone', async () => {
    const element = await show(
      html`<edu-kpi-tile
        .data=${smallFeed()}
        indicator="class-size"
        place="st"
        where="level=TH"
      ></edu-kpi-tile>`,
    );
    expect(textOf(element, '.number')).to.equal('30,0');
    expect(textOf(element, '.status')).to.include('Mục tiêu').and.include('35');
    expect(textOf(element, '.status').length).to.be.above(12);
  });

  it('says that a value is hidden or absent instead of showing zero', async () => {
    const element = await show(
      html`<edu-kpi-tile
        .data=${smallFeed()}
        indicator="pupils"
        place="st"
        where="level=THCS"
        period="2020-2021"
      ></edu-kpi-tile>`,
    );
    expect(textOf(element, '.number')).to.equal('đã ẩn');
    expect(all(element, '.change')).to.have.length(0);
  });

  it('has the line behind the number as a table', async () => {
    const element = await show(
      html`<edu-kpi-tile
        .data=${smallFeed()}
        indicator="pupils"
        place="st"
        where="level=TH"
      ></edu-kpi-tile>`,
    );
    button(element, 'bảng').click();
    await settle(element);
    expect(
      tableRows(element)
        .slice(1)
        .map((row) => row[1]),
    ).to.deep.equal(['100', '110', '120']);
  });
});
