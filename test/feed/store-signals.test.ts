import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {feedStore, type FeedState} from '../../src/feed/store.js';
import type {Needs} from '../../src/feed/links.js';
import {exampleFeed} from './example-feed.js';
import {ADDRESS, fakePage, HANG, type Answer} from './fake-page.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const text = (updated = '2024-05-02T08:00:00+07:00', more: object = {}): string =>
  JSON.stringify({...exampleFeed(), updated, ...more});

async function open(files: Parameters<typeof fakePage>[0], needs: Needs = {}) {
  const page = fakePage(files);
  const states: FeedState[] = [];
  const stop = feedStore(page).subscribe(ADDRESS, needs, (state) => states.push(state));
  await page.settle();
  return {page, stop, states, last: () => states.at(-1) as FeedState};
}

describe('a page that nobody sees', () => {
  it('asks for nothing, and at once for what is due when somebody comes back', async () => {
    const {page} = await open({'feed.json': text()});
    page.hidden = true;
    await page.pass(HOUR);
    expect(page.asked).to.have.length(1);
    expect(page.timers()).to.deep.equal([]);
    page.hidden = false;
    page.tell('return');
    expect(page.asked).to.have.length(2);
  });

  it('asks for nothing on return that is not due', async () => {
    const {page} = await open({'feed.json': text()});
    page.hidden = true;
    await page.pass(MINUTE / 2);
    page.hidden = false;
    page.tell('return');
    expect(page.asked).to.have.length(1);
    expect(page.timers()).to.deep.equal([MINUTE / 2]);
  });

  it('goes on where it is a wall', async () => {
    const {page} = await open({'feed.json': text()}, {awake: true});
    page.hidden = true;
    await page.pass(10 * MINUTE);
    expect(page.asked).to.have.length(11);
  });
});

describe('a network that is said to be back', () => {
  it('is tried within a second', async () => {
    const {page, last} = await open({'feed.json': text(undefined, {refreshSeconds: 3600})});
    page.files['feed.json'] = new Error('offline');
    await page.pass(1.3 * HOUR);
    expect(last().failure).to.not.equal(undefined);
    page.files['feed.json'] = text('2024-05-03T08:00:00+07:00');
    page.tell('online');
    await page.pass(1000);
    expect(last().failure).to.equal(undefined);
  });

  it('is no reason to ask for what has not failed, nor a server that wants to be left alone', async () => {
    const {page} = await open({'feed.json': text()});
    page.tell('online');
    await page.pass(1000);
    expect(page.asked).to.have.length(1);
    page.files['feed.json'] = {status: 503, headers: {'retry-after': '600'}, body: ''};
    await page.pass(MINUTE);
    expect(page.asked).to.have.length(2);
    page.tell('online');
    await page.pass(9 * MINUTE);
    expect(page.asked).to.have.length(2);
  });
});

describe('a clock that is put', () => {
  it('is not suspected because of what fractions do to a date of today', async () => {
    for (const random of [0.1, 0.123456789, 0.3, 0.7654321, 1 / 3, 0.99]) {
      const page = {...fakePage({'feed.json': text()}), random: () => random};
      const start = 1_795_701_102_439;
      const stop = feedStore({...page, now: () => start + page.now()}).subscribe(
        ADDRESS,
        {},
        () => undefined,
      );
      await page.settle();
      await page.settle();
      expect(page.asked, String(random)).to.have.length(1);
      stop();
    }
  });

  it('back by a day stops nothing', async () => {
    const {page} = await open({'feed.json': text()});
    page.step(-24 * HOUR);
    await page.pass(10 * MINUTE);
    expect(page.asked.length).to.be.within(10, 12);
  });

  it('forward by a day costs one request', async () => {
    const {page} = await open({'feed.json': text()});
    page.step(24 * HOUR);
    await page.pass(10 * MINUTE);
    expect(page.asked.length).to.be.within(10, 12);
  });

  it("wrong is known by the server's, of which a cache on the way has told the age", async () => {
    const feed = (headers: Record<string, string>): Answer => ({body: text(), headers});
    const server = Date.UTC(2024, 4, 2, 6);
    const date = new Date(server).toUTCString();
    for (const [headers, offset] of [
      [{date}, server],
      [{date, age: '120'}, server + 120_000],
      [{}, undefined],
      [{date: 'yesterday'}, undefined],
      // Before the document was made.
      [{date: new Date(Date.UTC(1970, 0, 2)).toUTCString()}, undefined],
    ] as const) {
      const {last, stop} = await open({'feed.json': feed(headers)});
      stop();
      expect(last().clockOffset, JSON.stringify(headers)).to.equal(offset);
    }
  });
});

describe('a server that has failed', () => {
  const kinds: Record<string, Answer | string | Error> = {
    'a fault of the server': {status: 500, body: ''},
    'no network': new Error('offline'),
    'a log-in page': {headers: {'content-type': 'text/html'}, body: '<!doctype html>'},
    'half a document': text().slice(0, 200),
    'another document': '{"edufeed": "2.0"}',
    'too many requests': {status: 429, body: ''},
  };
  for (const [what, file] of Object.entries(kinds))
    for (const outage of [1, 7, 90])
      it(`is heard again within one period of the end of ${what}, ${outage} minutes long`, async () => {
        const {page, last} = await open({'feed.json': text()});
        page.files['feed.json'] = file;
        await page.pass(outage * MINUTE);
        expect(last().failure, 'noticed').to.not.equal(undefined);
        page.files['feed.json'] = text('2024-05-03T08:00:00+07:00');
        await page.pass(MINUTE);
        expect(last().failure, 'heard again').to.equal(undefined);
      });

  for (const [period, most] of [
    [10, 500],
    [60, 85],
    [300, 20],
  ] as const)
    it(`is asked at most ${most} times in an hour with a period of ${period} s`, async () => {
      const {page} = await open({'feed.json': text(undefined, {refreshSeconds: period})});
      page.files['feed.json'] = new Error('offline');
      const before = page.asked.length;
      await page.pass(HOUR);
      expect(page.asked.length - before).to.be.within(3600 / period, most);
    });

  it('is left alone for longer when the file is not there', async () => {
    const {page} = await open({'feed.json': text()});
    page.files['feed.json'] = {status: 404, body: ''};
    await page.pass(2 * HOUR);
    expect(page.asked.length).to.be.within(5, 20);
  });
});

describe('whatever happens to a page', () => {
  it('one request at a time is made, at most one timer waits, and no figure is replaced by an older one', async () => {
    const deed = fc.oneof(
      fc.record({kind: fc.constant('pass' as const), by: fc.integer({min: 1, max: 200_000})}),
      fc.record({kind: fc.constant('step' as const), by: fc.integer({min: -1e8, max: 1e8})}),
      fc.record({kind: fc.constant('serve' as const), day: fc.integer({min: 1, max: 28})}),
      fc.record({
        kind: fc.constant('fail' as const),
        how: fc.constantFrom<Answer | string | Error>(
          ...Object.values({
            hang: HANG,
            status: {status: 500, body: ''},
            missing: {status: 404, body: ''},
            later: {status: 503, headers: {'retry-after': '30'}, body: ''},
            cut: new Error('offline'),
            half: '{"edufeed": "1',
          }),
        ),
      }),
      fc.record({kind: fc.constantFrom('hide' as const, 'return' as const, 'online' as const)}),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(deed, {maxLength: 12}), async (deeds) => {
        const page = fakePage({'feed.json': text()});
        let flying = 0;
        const watched = {
          ...page,
          fetch: async (...args: Parameters<typeof page.fetch>): Promise<Response> => {
            flying++;
            expect(flying).to.equal(1);
            return page.fetch(...args).finally(() => flying--);
          },
          signals: page.signals,
        };
        let before: FeedState | undefined;
        const stop = feedStore(watched).subscribe(ADDRESS, {}, (state) => {
          if (before?.phase === 'ready') {
            expect(state.phase).to.equal('ready');
            expect(state.dataset?.feed.updated).to.be.at.least(before.dataset?.feed.updated ?? 0);
          }
          before = state;
        });
        for (const one of deeds) {
          if (one.kind === 'pass') await page.pass(one.by);
          else if (one.kind === 'step') page.step(one.by);
          else if (one.kind === 'serve')
            page.files['feed.json'] = text(
              `2024-05-${String(one.day).padStart(2, '0')}T08:00:00+07:00`,
            );
          else if (one.kind === 'fail') page.files['feed.json'] = one.how;
          else {
            page.hidden = one.kind === 'hide';
            if (one.kind !== 'hide') page.tell(one.kind);
          }
          await page.settle();
          // The wait, or the limits of a request that is under way: its own, and that of the reader's patience.
          expect(page.timers().length).to.be.at.most(flying ? 2 : 1);
        }
        stop();
        await page.pass(1000);
        expect(page.heard.size).to.equal(0);
      }),
      {numRuns: 60},
    );
  });
});
