import {expect} from '@open-wc/testing';
import {html} from 'lit';
import {pageStore} from '../../src/controllers/page-store.js';
import type {EduWidget} from '../../src/elements/widget.js';
import {all, button, settle, show, smallFeed, textOf} from './page.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A server that the test holds in its hand; every test has an address of its own, since a page remembers. */
describe('how fresh a widget is', () => {
  const [realFetch, realNow] = [window.fetch, Date.now];
  let address = '';
  let count = 0;
  let answer: () => Response;
  let clock = 0;

  beforeEach(() => {
    address = `/freshness-${count++}.json`;
    clock = Date.parse('2026-11-24T09:00:00+07:00');
    Date.now = () => clock;
    window.fetch = () => Promise.resolve(answer());
  });
  afterEach(() => {
    window.fetch = realFetch;
    Date.now = realNow;
  });

  const serve = (over: object = {}, headers: Record<string, string> = {}): void => {
    const feed = smallFeed({
      updated: '2026-11-24T08:30:00+07:00',
      refreshSeconds: 60,
      ...over,
    });
    answer = () => new Response(JSON.stringify(feed), {headers});
  };
  const fail = (): void => {
    answer = () => new Response('', {status: 500});
  };
  const tile = (): Promise<EduWidget> =>
    show(html`<edu-kpi-tile src=${address} indicator="pupils" place="st"></edu-kpi-tile>`);
  const look = async (element: EduWidget): Promise<void> => {
    await pageStore().refresh(new URL(address, location.href).href);
    await settle(element);
  };
  const states = (element: Element): string[] =>
    ['fresh', 'late', 'stale', 'failed', 'never'].filter((kind) =>
      element.matches(`:state(${kind})`),
    );
  const source = (element: Element): string => textOf(element, '#source');

  it('is told by the source line, by a state for style sheets, and to who listens', async () => {
    serve();
    const element = await tile();
    expect(source(element)).to.match(/Cập nhật 24\/11\/2026 08:30 · 30 phút trước$/);
    expect(states(element)).to.deep.equal(['fresh']);
    const figure = all(element, 'figure')[0] as Element;
    expect(figure.getAttribute('aria-describedby')?.split(' ')).to.include(
      all(element, '.trouble')[0]?.id,
    );
  });

  it('grows older in words while nothing is heard, and turns late after two periods', async () => {
    serve();
    const element = await tile();
    clock += 3 * MINUTE;
    element.tick();
    expect(source(element)).to.match(/33 phút trước ⚠ Chưa nhận được bản mới đúng hẹn/);
    expect(states(element)).to.deep.equal(['late']);
  });

  it('keeps the last good data when an attempt fails, says so, and is fresh again after a good one', async () => {
    serve();
    const element = await tile();
    const before = textOf(element, '.number');
    fail();
    await look(element);
    expect(textOf(element, '.number')).to.equal(before);
    expect(source(element)).to.include(
      '⚠ Không tải được lần gần nhất; đang hiện số liệu ngày 24/11/2026',
    );
    expect(states(element)).to.deep.equal(['failed']);
    serve();
    await look(element);
    expect(source(element)).to.not.include('⚠');
    expect(states(element)).to.deep.equal(['fresh']);
  });

  it('is stale by the rule of the feed', async () => {
    serve({staleSeconds: 600});
    const element = await tile();
    expect(states(element)).to.deep.equal(['stale']);
    expect(source(element)).to.include('⚠ Số liệu đã cũ');
  });

  it('has never been loaded where no good answer has come', async () => {
    fail();
    const element = await tile();
    expect(states(element)).to.deep.equal(['never']);
    expect(textOf(element)).to.include('Không tải được dữ liệu');
  });

  for (const [what, skew] of [
    ['behind', -5 * HOUR],
    ['ahead', 5 * HOUR],
  ] as const)
    it(`is told by the server's clock where the reader's is five hours ${what}`, async () => {
      serve({staleSeconds: 3600}, {date: new Date(clock).toUTCString()});
      clock += skew;
      const element = await tile();
      expect(source(element)).to.match(/ · 30 phút trước$/);
      expect(states(element)).to.deep.equal(['fresh']);
      clock += 3 * MINUTE;
      element.tick();
      expect(source(element)).to.include('33 phút trước');
      expect(states(element)).to.deep.equal(['late']);
    });

  it('goes along in the file that a reader takes away', async () => {
    serve();
    const element = await show<EduWidget>(
      html`<edu-data-table
        src=${address}
        indicator="pupils"
        by="level"
        place="st"
      ></edu-data-table>`,
    );
    fail();
    await look(element);
    const made: Blob[] = [];
    const {createObjectURL} = URL;
    URL.createObjectURL = (blob: Blob) => {
      made.push(blob);
      return createObjectURL(blob);
    };
    // Nothing is taken away here, nor does the page go elsewhere.
    const {click} = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = () => undefined;
    button(element, 'CSV').click();
    HTMLAnchorElement.prototype.click = click;
    URL.createObjectURL = createObjectURL;
    const text = await (made[0] as Blob).text();
    expect(text).to.include('Dữ liệu minh hoạ');
    expect(text).to.include('Cập nhật 24/11/2026 08:30 · 30 phút trước');
    expect(text).to.include('Không tải được lần gần nhất; đang hiện số liệu ngày 24/11/2026');
  });
});
