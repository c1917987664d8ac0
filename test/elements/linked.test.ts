import {expect} from '@open-wc/testing';
import {html} from 'lit';
import {selectionGroup} from '../../src/controllers/selection-group.js';
import {EduKpiTile} from '../../src/elements/kpi-tile.js';
import type {EduWidget, SelectDetail} from '../../src/elements/widget.js';
import {all, press, settle, show, smallFeed, textOf} from './page.js';

let count = 0;
const fresh = (): string => `linked ${count++} ${Math.random()}`;

/** The group is loaded when the first widget asks for it. */
async function linked(...widgets: EduWidget[]): Promise<void> {
  for (let i = 0; i < 100; i++) {
    await new Promise((done) => setTimeout(done, 10));
    const name = widgets[0]?.group ?? '';
    if (selectionGroup(name).members.size >= widgets.length) break;
  }
  for (const each of widgets) await settle(each);
}

describe('Widgets of one group', () => {
  async function three(name: string) {
    const data = smallFeed();
    const line = await show<EduWidget>(
      html`<edu-line-chart
        .data=${data}
        group=${name}
        indicator="pupils"
        by="level"
      ></edu-line-chart>`,
    );
    const bars = await show<EduWidget>(
      html`<edu-bar-chart
        .data=${data}
        group=${name}
        indicator="pupils"
        by="place"
        period="2021-2022"
      ></edu-bar-chart>`,
    );
    const host = document.createElement('div');
    document.body.append(host);
    const tile = new EduKpiTile();
    Object.assign(tile, {data, group: name, indicator: 'pupils'});
    host.attachShadow({mode: 'open'}).append(tile);
    await linked(line, bars, tile);
    return {line, bars, tile, end: () => host.remove()};
  }

  it('show what was chosen on one of them by key, over shadow roots, and let go of it again', async () => {
    const {line, bars, tile, end} = await three(fresh());
    const before = textOf(tile, '.heading');
    const drawn = all(bars, '.bar').length;
    const heard: SelectDetail[] = [];
    bars.addEventListener('edu-select', (event) =>
      heard.push((event as CustomEvent<SelectDetail>).detail),
    );
    await press(bars, 'End', 'Enter');
    await settle(tile);
    await settle(line);
    expect({...bars.selection}).to.deep.equal({place: 'bt'});
    expect(heard).to.deep.equal([{indicator: 'pupils', period: '2021-2022', place: 'bt'}]);
    expect(textOf(tile, '.heading')).to.include('Bến Tre');
    expect(textOf(line, '.heading')).to.include('Bến Tre');
    // The other bars are there to be compared with.
    expect(all(bars, '.bar')).to.have.length(drawn);
    expect(document.activeElement).to.equal(bars);
    await press(bars, 'Enter');
    await settle(tile);
    expect(textOf(tile, '.heading')).to.equal(before);
    expect(heard.at(-1)).to.deep.equal({indicator: 'pupils', period: '2021-2022'});
    end();
  });

  it('mark the chosen period in a line, and show it where one period is shown', async () => {
    const {line, tile, end} = await three(fresh());
    line.selection = {period: '2019-2020', place: 'st'};
    await settle(line);
    await settle(tile);
    expect(all(line, '.marked')).to.have.length(1);
    expect(all(line, '.line').length).to.be.above(1);
    expect(textOf(tile)).to.include('2019–2020');
    line.selection = {};
    await settle(line);
    expect(all(line, '.marked')).to.have.length(0);
    end();
  });

  it('say in words where they cannot follow, and show their own question there', async () => {
    const {line, tile, end} = await three(fresh());
    line.selection = {sex: 'F'};
    await settle(tile);
    expect(textOf(tile, '.notes')).to.include('Không theo lựa chọn “Nữ”');
    expect(textOf(tile, '.number')).to.not.equal('');
    end();
  });

  it('stay as they are when the page prevents a choice', async () => {
    const {bars, tile, end} = await three(fresh());
    const before = textOf(tile);
    bars.addEventListener('edu-select', (event) => event.preventDefault());
    await press(bars, 'End', 'Enter');
    await settle(tile);
    expect({...bars.selection}).to.deep.equal({});
    expect(textOf(tile)).to.equal(before);
    end();
  });

  it('take a choice that the page makes before the group is there', async () => {
    const name = fresh();
    const tile = new EduKpiTile();
    Object.assign(tile, {data: smallFeed(), group: name, indicator: 'pupils'});
    tile.selection = {place: 'bt'};
    document.body.append(tile);
    await linked(tile);
    expect(textOf(tile, '.heading')).to.include('Bến Tre');
    tile.remove();
  });

  it('leave their group with the page, and join another one by name', async () => {
    const name = fresh();
    const {line, end} = await three(name);
    const other = fresh();
    line.group = other;
    await linked(line);
    expect(selectionGroup(name).members.size).to.equal(2);
    expect(selectionGroup(other).members.size).to.equal(1);
    line.remove();
    expect(selectionGroup(other).members.size).to.equal(0);
    end();
  });

  it('send a choice to the page though they stand alone', async () => {
    const bars = await show<EduWidget>(
      html`<edu-bar-chart .data=${smallFeed()} indicator="pupils" by="place"></edu-bar-chart>`,
    );
    const heard: SelectDetail[] = [];
    bars.addEventListener('edu-select', (event) =>
      heard.push((event as CustomEvent<SelectDetail>).detail),
    );
    await press(bars, 'End', ' ');
    expect(heard[0]?.place).to.equal('bt');
    expect({...bars.selection}).to.deep.equal({});
  });
});
