import {expect} from '@open-wc/testing';
import {html} from 'lit';
import {all, press, settle, show, smallFeed, textOf} from './page.js';

describe('edu-bar-chart', () => {
  it('draws the latest period with a value for each place, greatest first', async () => {
    const element = await show(
      html`<edu-bar-chart
        .data=${smallFeed()}
        indicator="pupils"
        by="place"
        where="level=TH"
      ></edu-bar-chart>`,
    );
    expect(textOf(element, '.heading')).to.include('2021–2022');
    expect(all(element, 'rect.bar')).to.have.length(2);
    expect(textOf(element, 'svg')).to.match(/Sóc Trăng.*Bến Tre/);
    expect(textOf(element, 'svg')).to.include('120').and.include('90');
  });

  it('keeps ordered members in their order unless a sort is asked for', async () => {
    const element = await show(
      html`<edu-bar-chart
        .data=${smallFeed()}
        indicator="pupils"
        by="level"
        place="bt"
        sideways
      ></edu-bar-chart>`,
    );
    expect(textOf(element, 'svg')).to.match(/Tiểu học.*cơ sở.*phổ thông/);
    element.setAttribute('where', 'level=TH,THPT');
    element.setAttribute('sort', 'name');
    await settle(element);
    expect(all(element, 'rect.bar')).to.have.length(2);
  });

  it('groups by two dimensions and names the bars in a key', async () => {
    const element = await show(
      html`<edu-bar-chart
        .data=${smallFeed()}
        indicator="pupils"
        by="place level"
      ></edu-bar-chart>`,
    );
    expect(all(element, '.key li')).to.have.length.at.least(3);
    expect(all(element, 'rect.bar').length).to.be.at.least(6);
  });

  it('draws a stub that says why where there is no value, never a bar of zero', async () => {
    const element = await show(
      html`<edu-bar-chart
        .data=${smallFeed()}
        indicator="pupils"
        by="level"
        place="st"
        period="2020-2021"
        sideways
      ></edu-bar-chart>`,
    );
    expect(all(element, 'rect.bar.suppressed')).to.have.length(1);
    expect(textOf(element, 'svg')).to.include('đã ẩn');
    const zero = all(element, 'rect.bar.value').find((bar) => bar.getAttribute('width') === '0');
    expect(zero).to.not.equal(undefined);
  });

  it('marks targets across the bars and names them', async () => {
    const element = await show(
      html`<edu-bar-chart
        .data=${smallFeed()}
        indicator="class-size"
        by="place"
        sideways
      ></edu-bar-chart>`,
    );
    expect(all(element, '.picture .target.tick-mark')).to.have.length(2);
    expect(textOf(element, '.key')).to.include('Mục tiêu');
  });

  it('is walked by keys in the order that the eye sees', async () => {
    const element = await show(
      html`<edu-bar-chart
        .data=${smallFeed()}
        indicator="pupils"
        by="place"
        where="level=TH"
        sideways
      ></edu-bar-chart>`,
    );
    await press(element, 'ArrowDown');
    expect(textOf(element, '[role=status]')).to.include('Sóc Trăng').and.include('120');
    await press(element, 'ArrowDown');
    expect(textOf(element, '[role=status]')).to.include('Bến Tre');
    await press(element, 'Home');
    expect(textOf(element, '[role=status]')).to.include('Sóc Trăng');
  });
});
