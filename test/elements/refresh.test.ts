import {expect} from '@open-wc/testing';
import {html} from 'lit';
import {pageStore} from '../../src/controllers/page-store.js';
import {settle, show, smallFeed, textOf} from './page.js';

/** A page of forty widgets on one feed, looked at as the reader's browser does: by what changes in the tree. */
describe('forty widgets of one feed', () => {
  const realFetch = window.fetch;
  let served: Record<string, unknown>;
  let requests: string[];
  let address = '';
  let count = 0;

  beforeEach(() => {
    address = `/forty-${count++}.json`;
    requests = [];
    served = smallFeed({
      updated: new Date(Date.now() - 60_000).toISOString().replace('Z', '+00:00'),
      refreshSeconds: 60,
      rules: [
        {id: 'many', indicator: 'classes', each: 'place', when: {above: 3}, severity: 'Minor'},
      ],
    });
    window.fetch = (input) => {
      requests.push(input as string);
      return Promise.resolve(new Response(JSON.stringify(served)));
    };
  });
  afterEach(() => {
    window.fetch = realFetch;
  });

  const eight = (): unknown => html`
    <edu-kpi-tile indicator="pupils" place="st"></edu-kpi-tile>
    <edu-kpi-tile indicator="classes" place="st"></edu-kpi-tile>
    <edu-line-chart indicator="pupils" by="level" place="st"></edu-line-chart>
    <edu-bar-chart indicator="classes" by="place"></edu-bar-chart>
    <edu-data-table indicator="class-size" by="place"></edu-data-table>
    <edu-alert-panel></edu-alert-panel>
    <edu-source-strip></edu-source-strip>
    <edu-milestone-strip></edu-milestone-strip>
  `;

  async function page(): Promise<{all: Element[]; source: Element}> {
    const source = await show(
      html`<edu-feed-source src=${address}>${[1, 2, 3, 4, 5].map(eight)}</edu-feed-source>`,
    );
    const all = [...source.children];
    for (const each of all) await settle(each);
    return {all, source};
  }

  /** Looks at the feed again; gives the widgets in whose sheets something changed besides the line of the source. */
  async function redrawn(all: readonly Element[]): Promise<Set<Element>> {
    const changed = new Set<Element>();
    const note = (records: readonly MutationRecord[]): void => {
      for (const {target} of records) {
        const inside = target instanceof Element ? target : target.parentElement;
        if (!inside?.closest('#source')) changed.add((target.getRootNode() as ShadowRoot).host);
      }
    };
    const observer = new MutationObserver(note);
    for (const {shadowRoot} of all)
      observer.observe(shadowRoot as ShadowRoot, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
    await pageStore().refresh(new URL(address, location.href).href);
    for (const each of all) await settle(each);
    note(observer.takeRecords());
    observer.disconnect();
    return changed;
  }

  const tags = (widgets: Iterable<Element>): string[] =>
    [
      ...new Set([...widgets].map((each) => `${each.localName} ${each.getAttribute('indicator')}`)),
    ].sort();

  it('ask once for all of them, and draw nothing when the feed comes as it was', async () => {
    const {all} = await page();
    expect(all).to.have.length(40);
    expect(requests).to.have.length(1);
    expect(tags(await redrawn(all))).to.deep.equal([]);
    expect(requests).to.have.length(2);
  });

  it('draw those alone whose indicator has changed, and all say the new date', async () => {
    const {all} = await page();
    const indicators = served['indicators'] as {id: string; data: {rows: unknown[][]}}[];
    indicators
      .find(({id}) => id === 'classes')
      ?.data.rows.splice(2, 1, ['2021-2022', 'bt', 'TH', 9]);
    served['updated'] = '2099-01-01T00:00:00+07:00';
    expect(tags(await redrawn(all))).to.deep.equal([
      'edu-alert-panel null',
      'edu-bar-chart classes',
      'edu-data-table class-size',
    ]);
    const dates = all.map((each) => textOf(each, '#source').includes('01/01/2099'));
    expect(dates).to.deep.equal(all.map(() => true));
  });
});
