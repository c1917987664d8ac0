import {expect} from '@open-wc/testing';
import {html} from 'lit';
import {all, settle, show, smallFeed, textOf} from './page.js';

describe('every widget', () => {
  it("keeps the page's own words until data arrives", async () => {
    const element = await show(
      html`<edu-kpi-tile indicator="pupils">256.347 học sinh</edu-kpi-tile>`,
    );
    const slot = all(element, 'slot')[0] as HTMLSlotElement;
    expect(
      slot
        .assignedNodes()
        .map(({textContent}) => textContent)
        .join(''),
    ).to.equal('256.347 học sinh');
    expect(all(element, '.skeleton')).to.have.length(0);
  });

  it('keeps a quiet shape of its size when the page says nothing', async () => {
    const element = await show(html`<edu-line-chart indicator="pupils"></edu-line-chart>`);
    expect(all(element, '.skeleton')).to.have.length(1);
    expect(element.getBoundingClientRect().height).to.be.above(60);
  });

  for (const [what, data] of [
    ['a list', []],
    ['a text', '<!doctype html><title>Đăng nhập</title>'],
    ['another version', {edufeed: '2.0', title: 'x', updated: '2022-11-24T08:00:00+07:00'}],
    ['no version', {title: 'x'}],
  ] as const)
    it(`says in one sentence that ${what} is no feed, in both languages`, async () => {
      for (const lang of ['vi', 'en']) {
        const element = await show(
          html`<edu-bar-chart lang=${lang} .data=${data} indicator="pupils">Bản in</edu-bar-chart>`,
        );
        expect(textOf(element, '.state p').length, lang).to.be.above(15);
        expect(all(element, 'slot')).to.have.length(1);
        expect(element.getBoundingClientRect().height).to.be.above(40);
      }
    });

  it('says what is wrong with an address that is none', async () => {
    const element = await show(
      html`<edu-kpi-tile src="http://" indicator="pupils">256.347</edu-kpi-tile>`,
    );
    for (let n = 0; n < 100 && !all(element, '.state').length; n++) await settle(element);
    expect(textOf(element, '.state').length).to.be.above(15);
    expect(all(element, 'slot')).to.have.length(1);
  });

  it('says which indicator is broken, where in the file, and shows the others', async () => {
    const broken = await show(
      html`<edu-kpi-tile .data=${smallFeed()} indicator="broken"></edu-kpi-tile>`,
    );
    expect(textOf(broken, '.state'))
      .to.include('/indicators/3/data/values')
      .and.include('2')
      .and.include('1');
    const good = await show(
      html`<edu-kpi-tile .data=${smallFeed()} indicator="pupils" place="st"></edu-kpi-tile>`,
    );
    expect(all(good, '.number')).to.have.length(1);
  });

  it('names the nearest indicator, place and period when there is none of that name', async () => {
    for (const [attributes, near] of [
      [{indicator: 'pupil'}, 'pupils'],
      [{indicator: 'pupils', place: 'sr'}, 'st'],
    ] as const) {
      const element = await show(
        html`<edu-line-chart
          .data=${smallFeed()}
          indicator=${attributes.indicator}
          place=${'place' in attributes ? attributes.place : ''}
        ></edu-line-chart>`,
      );
      expect(textOf(element, '.state')).to.include(near);
    }
  });

  it('warns in words when the figures are older than the feed allows', async () => {
    const element = await show(
      html`<edu-kpi-tile
        .data=${smallFeed({staleSeconds: 86_400})}
        indicator="pupils"
        place="st"
      ></edu-kpi-tile>`,
    );
    expect(textOf(element, '.trouble')).to.include('24/11/2022');
  });

  it('tells the page when data is shown and when its part is broken', async () => {
    const heard: string[] = [];
    const note = (event: Event): number =>
      heard.push(`${event.type} ${(event.target as Element).getAttribute('indicator')}`);
    document.body.addEventListener('edu-data', note);
    document.body.addEventListener('edu-problem', note);
    await show(html`<edu-kpi-tile .data=${smallFeed()} indicator="pupils"></edu-kpi-tile>`);
    await show(html`<edu-kpi-tile .data=${smallFeed()} indicator="broken"></edu-kpi-tile>`);
    await show(html`<edu-kpi-tile .data=${[]} indicator="pupils"></edu-kpi-tile>`);
    document.body.removeEventListener('edu-data', note);
    document.body.removeEventListener('edu-problem', note);
    expect(heard)
      .to.include('edu-data pupils')
      .and.include('edu-problem broken')
      .and.include('edu-problem pupils');
  });

  it('starts clean after it was taken out of the page and put back', async () => {
    const element = await show(
      html`<edu-line-chart
        .data=${smallFeed()}
        indicator="pupils"
        by="level"
        place="st"
      ></edu-line-chart>`,
    );
    const before = textOf(element);
    const parent = element.parentElement as Element;
    element.remove();
    await settle(element);
    parent.append(element);
    await settle(element);
    expect(textOf(element)).to.equal(before);
    expect(all(element, '.picture svg .line').length).to.be.above(2);
  });

  it('draws when it becomes visible after it was hidden', async () => {
    const element = await show(
      html`<edu-line-chart
        hidden
        .data=${smallFeed()}
        indicator="pupils"
        by="level"
        place="st"
      ></edu-line-chart>`,
    );
    expect(all(element, '.picture svg')).to.have.length(0);
    element.hidden = false;
    await settle(element);
    await settle(element);
    expect(all(element, '.picture svg')).to.have.length(1);
  });
});
