import {expect} from '@open-wc/testing';
import {html} from 'lit';
import type {EduFeedSource} from '../../src/elements/feed-source.js';
import {settle, show, smallFeed, textOf} from './page.js';

describe('edu-feed-source', () => {
  it('feeds the widgets inside it, unless they have a feed of their own', async () => {
    const other = smallFeed({publisher: {name: 'Nguồn khác'}});
    const source = await show(
      html`<edu-feed-source .data=${smallFeed()}>
        <div>
          <edu-kpi-tile indicator="pupils" place="st" where="level=TH"></edu-kpi-tile>
          <edu-kpi-tile
            .data=${other}
            indicator="pupils"
            place="st"
            where="level=TH"
          ></edu-kpi-tile>
        </div>
      </edu-feed-source>`,
    );
    const [first, second] = [...source.querySelectorAll('edu-kpi-tile')] as HTMLElement[];
    await settle(first as Element);
    expect(textOf(first as Element, '.foot')).to.include('Sở Giáo dục');
    expect(textOf(second as Element, '.foot')).to.include('Nguồn khác');
  });

  it('hands a new feed to the widgets inside', async () => {
    const source = await show<EduFeedSource>(
      html`<edu-feed-source .data=${smallFeed()}>
        <edu-kpi-tile indicator="pupils" place="st" where="level=TH"></edu-kpi-tile>
      </edu-feed-source>`,
    );
    const tile = source.querySelector('edu-kpi-tile') as HTMLElement;
    source.data = smallFeed({publisher: {name: 'Sở mới'}});
    await source.updateComplete;
    await settle(tile);
    expect(textOf(tile, '.foot')).to.include('Sở mới');
  });

  it('takes an address that a program sets as a property', async () => {
    const address = URL.createObjectURL(new Blob(['{}']));
    const source = await show<EduFeedSource>(
      html`<edu-feed-source .src=${address}
        ><edu-kpi-tile indicator="pupils"></edu-kpi-tile
      ></edu-feed-source>`,
    );
    const tile = source.querySelector('edu-kpi-tile') as HTMLElement;
    await settle(tile);
    // A blob is no address that a feed may come from, and the tile says so: it has tried.
    expect(textOf(tile, '.state').length).to.be.above(15);
  });

  it('hands down a theme that a program sets, and lets a widget have its own', async () => {
    const source = await show<EduFeedSource>(
      html`<edu-feed-source .data=${smallFeed()}>
        <edu-kpi-tile indicator="pupils" place="st"></edu-kpi-tile>
        <edu-kpi-tile indicator="pupils" place="st" .theme=${'light'}></edu-kpi-tile>
      </edu-feed-source>`,
    );
    const [inherits, own] = [...source.querySelectorAll('edu-kpi-tile')] as HTMLElement[];
    source.theme = 'dark';
    await source.updateComplete;
    await settle(inherits as Element);
    expect(inherits?.shadowRoot?.querySelector('.root.dark')).to.not.equal(null);
    expect(own?.shadowRoot?.querySelector('.root.light')).to.not.equal(null);
    source.theme = 'auto';
    await source.updateComplete;
    await settle(inherits as Element);
    const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    expect(inherits?.shadowRoot?.querySelector(`.root.${system}`)).to.not.equal(null);
  });

  it('hands its theme down', async () => {
    const source = await show(
      html`<edu-feed-source .data=${smallFeed()} theme="wall">
        <edu-kpi-tile indicator="pupils" place="st"></edu-kpi-tile>
      </edu-feed-source>`,
    );
    const tile = source.querySelector('edu-kpi-tile') as HTMLElement;
    await settle(tile);
    expect(tile.shadowRoot?.querySelector('.root.wall')).to.not.equal(null);
  });
});
