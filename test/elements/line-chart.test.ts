import {expect} from '@open-wc/testing';
import {html} from 'lit';
import {all, button, press, settle, show, smallFeed, tableRows, textOf} from './page.js';

const chart = (width?: number): Promise<HTMLElement> =>
  show(
    html`<edu-line-chart
      .data=${smallFeed()}
      indicator="pupils"
      by="level"
      place="st"
    ></edu-line-chart>`,
    width,
  );

describe('edu-line-chart', () => {
  it('says what it shows, in a heading and one sentence', async () => {
    const element = await chart();
    expect(textOf(element, '.heading')).to.include('Số học sinh').and.include('Tỉnh Sóc Trăng');
    expect(textOf(element, '.sentence').length).to.be.above(20);
  });

  it('lets the page tell it in its own words, or add some', async () => {
    const element = await chart();
    const told = textOf(element, '.sentence');
    element.setAttribute('sentence-more', 'Số liệu đầu năm học.');
    await settle(element);
    expect(textOf(element, '.sentence')).to.equal(`${told} Số liệu đầu năm học.`);
    element.setAttribute('sentence', 'Học sinh tiểu học tăng đều.');
    await settle(element);
    expect(textOf(element, '.sentence')).to.equal(
      'Học sinh tiểu học tăng đều. Số liệu đầu năm học.',
    );
    element.setAttribute('sentence', ' ');
    element.removeAttribute('sentence-more');
    await settle(element);
    expect(textOf(element, '.sentence'), 'an empty text leaves the figures to speak').to.equal(
      told,
    );
  });

  it('draws one named line for each level', async () => {
    const element = await chart();
    expect(all(element, '.line:not(.dashed)')).to.have.length.at.least(3);
    for (const name of ['Tiểu học', 'Trung học cơ sở', 'Trung học phổ thông'])
      expect(textOf(element, 'svg') + textOf(element, '.key')).to.include(name.split(' ')[0]);
  });

  it('leaves a gap for a suppressed value and says so when it is reached', async () => {
    const element = await chart();
    await press(element, 'End', 'ArrowDown', 'ArrowLeft');
    const status = (): string => textOf(element, '[role=status]');
    expect(status()).to.include('Trung học cơ sở').and.include('2020–2021').and.include('đã ẩn');
    await press(element, 'ArrowDown');
    expect(status()).to.include('Trung học phổ thông').and.match(/\b0\b/);
  });

  it('leaves the readout on Escape and says nothing for the pointer', async () => {
    const element = await chart();
    await press(element, 'End');
    expect(all(element, '.readout')).to.have.length(1);
    await press(element, 'Escape');
    expect(all(element, '.readout')).to.have.length(0);
    const box = all(element, '.canvas')[0] as Element;
    const {left, top} = box.getBoundingClientRect();
    box.dispatchEvent(
      new PointerEvent('pointermove', {clientX: left + 200, clientY: top + 100, bubbles: true}),
    );
    await settle(element);
    expect(all(element, '.readout')).to.have.length(1);
    expect(textOf(element, '[role=status]')).to.equal('');
  });

  it('shows the same values as a table, with the same words for what is missing', async () => {
    const element = await chart();
    button(element, 'bảng').click();
    await settle(element);
    const rows = tableRows(element);
    expect(rows[0]?.slice(1)).to.deep.equal(['Tiểu học', 'Trung học cơ sở', 'Trung học phổ thông']);
    expect(rows.find(([name]) => name?.includes('2020–2021'))?.slice(1)).to.deep.equal([
      '110',
      'đã ẩn',
      '0',
    ]);
    button(element, 'biểu đồ').click();
    await settle(element);
    expect(all(element, '.picture svg')).to.have.length(1);
  });

  it('names its source, its date and its age, and marks invented figures', async () => {
    const element = await chart();
    const foot = textOf(element, '.foot');
    expect(foot)
      .to.include('Sở Giáo dục và Đào tạo')
      .and.include('24/11/2022')
      .and.include('Dữ liệu minh hoạ');
    expect(foot).to.match(/năm trước/);
  });

  it('speaks the language around it, and another when the page changes', async () => {
    const wrapper = await show<HTMLElement>(
      html`<div lang="en">
        <edu-line-chart
          .data=${smallFeed()}
          indicator="pupils"
          by="level"
          place="st"
        ></edu-line-chart>
      </div>`,
    );
    const element = wrapper.firstElementChild as HTMLElement;
    await settle(element);
    expect(textOf(element, '.heading')).to.include('Pupils');
    wrapper.lang = 'vi';
    await settle(element);
    await settle(element);
    expect(textOf(element, '.heading')).to.include('Số học sinh');
  });

  it('fits its box and draws anew when the box changes', async () => {
    const element = await chart(900);
    const width = (): number => Number(all(element, '.picture svg')[0]?.getAttribute('width'));
    expect(width()).to.be.closeTo(900, 2);
    (element.parentElement as HTMLElement).style.width = '340px';
    await settle(element);
    await settle(element);
    expect(width()).to.be.closeTo(340, 2);
    for (const text of all(element, '.picture text')) {
      const {left, right} = text.getBoundingClientRect();
      const box = element.getBoundingClientRect();
      expect(left, text.textContent).to.be.at.least(box.left - 2);
      expect(right, text.textContent).to.be.at.most(box.right + 2);
    }
  });

  it('fills a box of fixed height', async () => {
    const element = await show(
      html`<edu-line-chart
        style="height: 500px"
        .data=${smallFeed()}
        indicator="pupils"
        by="level"
        place="st"
      ></edu-line-chart>`,
    );
    await settle(element);
    const picture = all(element, '.picture')[0]?.getBoundingClientRect();
    expect(picture?.height).to.be.above(300);
    expect(element.getBoundingClientRect().height).to.be.closeTo(500, 1);
    expect(Number(all(element, '.picture svg')[0]?.getAttribute('height'))).to.be.closeTo(
      picture?.height ?? 0,
      1.5,
    );
  });

  it('turns the lines that do not matter grey', async () => {
    const element = await chart();
    element.setAttribute('emphasis', 'TH');
    await settle(element);
    expect(all(element, 'g.s0 .line').length).to.equal(2);
  });

  it('forgets a chosen value when the question changes', async () => {
    const element = await chart();
    await press(element, 'End');
    element.setAttribute('place', 'bt');
    await settle(element);
    expect(all(element, '.readout')).to.have.length(0);
    expect(textOf(element, '.heading')).to.include('Bến Tre');
  });
});
