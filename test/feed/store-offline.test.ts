/* eslint-disable @typescript-eslint/no-unsafe-member-access -- tests break the example wherever they like */
import {expect} from '@open-wc/testing';
import {feedStore, type FeedState} from '../../src/feed/store.js';
import type {Needs} from '../../src/feed/links.js';
import {exampleFeed} from './example-feed.js';
import {ADDRESS, fakePage, HANG} from './fake-page.js';

const text = (updated = '2024-05-02T08:00:00+07:00', more: object = {}): string =>
  JSON.stringify({...exampleFeed(), updated, ...more});

type Page = ReturnType<typeof fakePage>;

/** A visit of a page: what is shown, and when it is over. */
function visit(page: Page, needs: Needs = {indicators: ['pupils']}) {
  const states: FeedState[] = [];
  const stop = feedStore(page).subscribe(ADDRESS, needs, (state) => states.push(state));
  return {states, stop, last: () => states.at(-1) as FeedState};
}

/** A device that has seen the feed once, at minute zero of the fake clock. */
async function returning(needs?: Needs): Promise<Page> {
  const page = fakePage({'feed.json': text()});
  const {stop} = visit(page, needs);
  await page.settle();
  stop();
  return page;
}

describe('a feed that a device has kept', () => {
  it('is shown when the network is cut, with its own age and as what it is', async () => {
    const page = await returning();
    page.files['feed.json'] = new Error('offline');
    page.step(3_600_000);
    const {states, last} = visit(page);
    await page.settle();
    expect(states.map(({phase}) => phase)).to.not.include('failed');
    expect(last()).to.include({phase: 'ready', restored: true, loadedAt: 0});
    expect(last().failure).to.include({got: 'network'});
    expect(last().dataset?.feed.id).to.equal('example');
  });

  it('is shown when no answer has come after 400 ms, and gives way to the answer', async () => {
    const page = await returning();
    page.files['feed.json'] = HANG;
    const {last} = visit(page);
    await page.pass(399);
    expect(last().phase).to.equal('waiting');
    await page.pass(1);
    await page.settle();
    expect(last()).to.include({phase: 'ready', restored: true});
    page.files['feed.json'] = text('2024-05-03T08:00:00+07:00');
    await page.pass(60_000);
    expect(last().restored).to.equal(undefined);
    expect(last().dataset?.feed.updated).to.equal(Date.UTC(2024, 4, 3, 1));
  });

  it('is not looked for when the network answers in time', async () => {
    const page = await returning();
    const {states} = visit(page);
    await page.settle();
    expect(states.map(({phase, restored}) => `${phase} ${restored}`)).to.deep.equal([
      'waiting undefined',
      'ready undefined',
    ]);
    expect(page.timers()).to.have.length(1);
  });

  it('costs no second reading when the network then says the same', async () => {
    const page = await returning();
    page.files['feed.json'] = new Error('offline');
    const {last} = visit(page);
    await page.settle();
    const {dataset} = last();
    page.files['feed.json'] = text();
    await page.pass(60_000);
    expect(last().restored).to.equal(undefined);
    expect(last().dataset).to.equal(dataset);
  });

  it('never gives way to an older one', async () => {
    const page = await returning();
    page.files['feed.json'] = new Error('offline');
    const {last} = visit(page);
    await page.settle();
    page.files['feed.json'] = text('2024-05-01T08:00:00+07:00');
    await page.pass(60_000);
    expect(last().dataset?.feed.updated).to.equal(Date.UTC(2024, 4, 2, 1));
    expect(last().failure).to.equal(undefined);
  });

  it('comes with the parts that were kept, and the next answer brings those that were not', async () => {
    const files = {
      'feed.json': text(undefined, {schools: {href: 'schools.json'}}),
      'schools.json': JSON.stringify(exampleFeed().schools),
    };
    const page = fakePage({...files});
    const first = visit(page, {schools: true});
    await page.settle();
    first.stop();
    page.files['feed.json'] = new Error('offline');
    const again = visit(page, {schools: true});
    await page.settle();
    expect(again.last().dataset?.feed.schools).to.have.length(2);
    again.stop();

    const small = fakePage({...files});
    visit(small).stop();
    await small.settle();
    small.files['feed.json'] = new Error('offline');
    const wider = visit(small, {schools: true});
    await small.settle();
    expect(wider.last().dataset?.feed.schools).to.have.length(0);
    small.files['feed.json'] = files['feed.json'];
    await small.pass(60_000);
    expect(wider.last().dataset?.feed.schools).to.have.length(2);
  });

  it('is renewed in time alone when it comes as it was', async () => {
    const page = await returning();
    const before = page.kept.get(ADDRESS);
    const {stop} = visit(page);
    await page.settle();
    await page.pass(60_000);
    stop();
    const after = page.kept.get(ADDRESS);
    expect(after?.loadedAt).to.equal(60_000);
    expect(after?.document.bytes).to.deep.equal(before?.document.bytes);
  });

  it('is not there for a widget that wants nothing kept, and goes', async () => {
    const page = await returning();
    expect(page.kept.size).to.equal(1);
    page.files['feed.json'] = new Error('offline');
    const {last} = visit(page, {noStore: true});
    await page.settle();
    expect(last()).to.include({phase: 'failed'});
    expect(page.kept.size).to.equal(0);
    page.files['feed.json'] = text();
    await page.pass(60_000);
    expect(last().phase).to.equal('ready');
    expect(page.kept.size).to.equal(0);
  });

  it('is forgotten when it cannot be read any more', async () => {
    const page = await returning();
    const kept = page.kept.get(ADDRESS);
    if (kept)
      page.kept.set(ADDRESS, {
        ...kept,
        document: {...kept.document, bytes: new TextEncoder().encode('{"edufeed": "2.0"}')},
      });
    page.files['feed.json'] = new Error('offline');
    const {last} = visit(page);
    await page.settle();
    expect(last()).to.include({phase: 'failed'});
    expect(page.kept.size).to.equal(0);
  });

  it('is missed by nobody where the keeper itself cannot be had', async () => {
    const page = {...fakePage({'feed.json': text()}), keep: () => Promise.reject(new Error('no'))};
    const {last} = visit(page);
    await page.settle();
    expect(last().phase).to.equal('ready');
  });
});
