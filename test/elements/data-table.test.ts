import {expect} from '@open-wc/testing';
import {html} from 'lit';
import {all, button, settle, show, smallFeed, tableRows, textOf} from './page.js';

const table = (): Promise<HTMLElement> =>
  show(
    html`<edu-data-table
      .data=${smallFeed()}
      indicator="pupils"
      by="period level"
      place="st"
    ></edu-data-table>`,
  );

/** Twelve places, so that searching pays. */
const wide = (): unknown => {
  const names = [
    'Kế Sách',
    'Mỹ Tú',
    'Cù Lao Dung',
    'Long Phú',
    'Mỹ Xuyên',
    'Ngã Năm',
    'Thạnh Trị',
    'Vĩnh Châu',
    'Đồng Tháp',
    'Ăn Thạnh',
    'Hòa Bình',
    'Trần Đề',
  ];
  return smallFeed({
    places: names.map((name, i) => ({id: `p${i}`, name})),
    indicators: [
      {
        id: 'pupils',
        name: 'Số học sinh',
        data: {
          dims: ['period', 'place'],
          rows: names.map((_, i) => ['2021-2022', `p${i}`, i === 3 ? null : (i * 7) % 12]),
        },
      },
    ],
  });
};

describe('edu-data-table', () => {
  it('shows every value with its status', async () => {
    const rows = tableRows(await table());
    expect(rows).to.have.length(4);
    expect(rows[2]?.slice(1)).to.deep.equal(['110', 'đã ẩn', '0']);
    expect(rows[3]?.[2]).to.match(/^70/);
  });

  it('sorts by a column, the greatest first, absent values always last', async () => {
    const element = await show(
      html`<edu-data-table .data=${wide()} indicator="pupils" by="place period"></edu-data-table>`,
    );
    const values = (): string[] =>
      tableRows(element)
        .slice(1)
        .map((row) => row[1] ?? '');
    button(element, '2021–2022').click();
    await settle(element);
    expect(values()[0]).to.equal('11');
    expect(values().at(-1)).to.equal('không có số liệu');
    expect(all(element, 'th[aria-sort=descending]')).to.have.length(1);
    button(element, '2021–2022').click();
    await settle(element);
    expect(values()[0]).to.equal('0');
    expect(values().at(-1)).to.equal('không có số liệu');
  });

  it('sorts names by the Vietnamese alphabet', async () => {
    const element = await show(
      html`<edu-data-table .data=${wide()} indicator="pupils" by="place period"></edu-data-table>`,
    );
    (all(element, 'thead button')[0] as HTMLButtonElement).click();
    await settle(element);
    const names = tableRows(element)
      .slice(1)
      .map((row) => row[0]);
    expect(names.slice(0, 4)).to.deep.equal(['Ăn Thạnh', 'Cù Lao Dung', 'Đồng Tháp', 'Hòa Bình']);
  });

  it('finds names without their marks, and says how many', async () => {
    const element = await show(
      html`<edu-data-table .data=${wide()} indicator="pupils" by="place period"></edu-data-table>`,
    );
    const input = all(element, 'input')[0] as HTMLInputElement;
    for (const [typed, found] of [
      ['dong', 'Đồng Tháp'],
      ['hoà', 'Hòa Bình'],
      ['VINH CH', 'Vĩnh Châu'],
    ]) {
      input.value = typed ?? '';
      input.dispatchEvent(new InputEvent('input', {bubbles: true}));
      await settle(element);
      expect(
        tableRows(element)
          .slice(1)
          .map((row) => row[0]),
        typed,
      ).to.deep.equal([found]);
      expect(textOf(element, '[role=status]')).to.include('1/12');
    }
    input.value = 'không có tên này';
    input.dispatchEvent(new InputEvent('input', {bubbles: true}));
    await settle(element);
    expect(tableRows(element)).to.have.length(1);
    expect(textOf(element, '.sheet').length).to.be.above(10);
  });

  it('shows long tables page by page', async () => {
    const element = await show(
      html`<edu-data-table
        .data=${wide()}
        indicator="pupils"
        by="place period"
        page-size="5"
      ></edu-data-table>`,
    );
    expect(tableRows(element)).to.have.length(6);
    button(element, 'sau').click();
    await settle(element);
    button(element, 'sau').click();
    await settle(element);
    expect(tableRows(element)).to.have.length(3);
    expect(button(element, 'sau').disabled).to.equal(true);
  });
});
