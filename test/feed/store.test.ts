/* eslint-disable @typescript-eslint/no-unsafe-member-access -- tests break the example wherever they like */
import {expect} from '@open-wc/testing';
import {feedStore, type FeedState} from '../../src/feed/store.js';
import {alerts} from '../../src/feed/sections/alerts.js';
import {milestones} from '../../src/feed/sections/milestones.js';
import {exampleFeed} from './example-feed.js';
import {ADDRESS, fakePage} from './fake-page.js';

const text = (updated = '2024-05-02T08:00:00+07:00', more: object = {}): string =>
  JSON.stringify({...exampleFeed(), updated, ...more});

function open(files: Parameters<typeof fakePage>[0]) {
  const page = fakePage(files);
  const store = feedStore(page);
  const states: FeedState[] = [];
  const stop = store.subscribe(ADDRESS, {indicators: ['pupils']}, (state) => states.push(state));
  return {page, store, states, stop, last: () => states.at(-1)};
}

describe('feedStore', () => {
  it('tells of waiting at once and of the feed when it is there', async () => {
    const {page, states} = open({'feed.json': text()});
    expect(states).to.deep.equal([{phase: 'waiting', problems: [], more: 0}]);
    await page.settle();
    expect(states).to.have.length(2);
    expect(states[1]).to.include({phase: 'ready', loadedAt: 0});
    expect(states[1]?.dataset?.feed.id).to.equal('example');
  });

  it('asks once for all widgets of an address', async () => {
    const {page, store} = open({'feed.json': text()});
    const second: FeedState[] = [];
    store.subscribe(ADDRESS, {indicators: ['classes']}, (state) => second.push(state));
    await page.settle();
    expect(page.asked).to.deep.equal(['feed.json']);
    store.subscribe(ADDRESS, {}, (state) => second.push(state));
    expect(second.at(-1)?.phase).to.equal('ready');
    expect(page.timers()).to.deep.equal([60_000]);
  });

  it('asks for the document before the first widget goes on', () => {
    const {page, states} = open({'feed.json': text()});
    expect(page.asked).to.deep.equal(['feed.json']);
    expect(states).to.have.length(1);
  });

  it('fetches at once the parts of all who came before the document', async () => {
    const {page, store, last} = open({
      'feed.json': text(undefined, {schools: {href: 'schools.json'}}),
      'schools.json': JSON.stringify(exampleFeed().schools),
    });
    store.subscribe(ADDRESS, {schools: true}, () => undefined);
    await page.settle();
    expect(page.asked).to.deep.equal(['feed.json', 'schools.json']);
    expect(last()?.dataset?.feed.schools).to.have.length(2);
  });

  it('looks once more for who came while the parts were under way', async () => {
    const {page, store, last} = open({
      'feed.json': text(undefined, {
        places: {href: 'places.json'},
        schools: {href: 'schools.json'},
      }),
      'places.json': JSON.stringify(exampleFeed().places),
      'schools.json': JSON.stringify(exampleFeed().schools),
    });
    while (!page.asked.includes('places.json')) await new Promise((done) => setTimeout(done));
    store.subscribe(ADDRESS, {schools: true}, () => undefined);
    await page.settle();
    await page.settle();
    expect(page.asked.filter((name) => name === 'schools.json')).to.have.length(1);
    expect(page.asked.filter((name) => name === 'feed.json')).to.have.length(2);
    expect(last()?.dataset?.feed.schools).to.have.length(2);
  });

  it('fetches a part when a newcomer needs it', async () => {
    const {page, store} = open({
      'feed.json': text(undefined, {schools: {href: 'schools.json'}}),
      'schools.json': JSON.stringify(exampleFeed().schools),
    });
    await page.settle();
    expect(page.asked).to.deep.equal(['feed.json']);
    const states: FeedState[] = [];
    store.subscribe(ADDRESS, {schools: true}, (state) => states.push(state));
    await page.settle();
    expect(page.asked).to.deep.equal(['feed.json', 'feed.json', 'schools.json']);
    expect(states.at(-1)?.dataset?.feed.schools).to.have.length(2);
  });

  it('reads a section from what it has when a newcomer shows it', async () => {
    const {page, store, states} = open({'feed.json': text()});
    await page.settle();
    expect(states.at(-1)?.dataset?.feed.alerts).to.deep.equal([]);
    const second: FeedState[] = [];
    store.subscribe(ADDRESS, {sections: [alerts]}, (state) => second.push(state));
    expect(second.map(({dataset}) => dataset?.feed.alerts.length)).to.deep.equal([1]);
    expect(states.at(-1)).to.equal(second[0]);
    await page.settle();
    expect(page.asked).to.deep.equal(['feed.json']);
    await page.pass(60_000);
    expect(states.at(-1)?.dataset?.feed.alerts).to.have.length(1);
  });

  it('reads a section for a newcomer that comes while the feed is under way', async () => {
    const {page, store, last} = open({'feed.json': text()});
    store.subscribe(ADDRESS, {sections: [alerts]}, () => undefined);
    await page.settle();
    expect(last()?.dataset?.feed.alerts).to.have.length(1);
    expect(page.asked).to.deep.equal(['feed.json']);
  });

  it('fetches the linked part of a section when a newcomer shows it', async () => {
    const {page, store, last} = open({
      'feed.json': text(undefined, {milestones: {href: 'plan.json'}}),
      'plan.json': JSON.stringify(exampleFeed().milestones),
    });
    await page.settle();
    expect(page.asked).to.deep.equal(['feed.json']);
    store.subscribe(ADDRESS, {sections: [milestones]}, () => undefined);
    await page.settle();
    expect(page.asked).to.deep.equal(['feed.json', 'feed.json', 'plan.json']);
    expect(last()?.dataset?.feed.milestones.length).to.equal(exampleFeed().milestones.length);
  });

  it('reads a section from the newer feed after an older one came', async () => {
    const {page, store, last} = open({'feed.json': text()});
    await page.settle();
    page.files['feed.json'] = text('2024-05-01T08:00:00+07:00', {alerts: []});
    await page.pass(60_000);
    store.subscribe(ADDRESS, {sections: [alerts]}, () => undefined);
    expect(last()?.dataset?.feed.updated).to.equal(Date.UTC(2024, 4, 2, 1));
    expect(last()?.dataset?.feed.alerts).to.have.length(1);
  });

  it('looks again after the period, and keeps the data set when nothing changed', async () => {
    const {page, states} = open({'feed.json': text()});
    await page.settle();
    await page.pass(60_000);
    expect(states).to.have.length(3);
    expect(states[2]?.dataset).to.equal(states[1]?.dataset);
    expect(states[2]?.loadedAt).to.equal(60_000);
  });

  it('keeps the last good feed through failures, and recovers', async () => {
    const {page, last} = open({'feed.json': text()});
    await page.settle();
    const {dataset} = last()!;
    page.files['feed.json'] = new Error('offline');
    await page.pass(60_000);
    expect(last()).to.include({phase: 'ready', dataset, loadedAt: 0, lastAttempt: 60_000});
    expect(last()?.failure).to.include({code: 'unreachable', got: 'network'});
    page.files['feed.json'] = text('2024-05-03T08:00:00+07:00');
    await page.pass(90_000);
    expect(last()?.failure).to.equal(undefined);
    expect(last()?.dataset?.feed.updated).to.equal(Date.UTC(2024, 4, 3, 1));
  });

  it('keeps a newer feed when an older one comes', async () => {
    const {page, last} = open({'feed.json': text()});
    await page.settle();
    const {dataset} = last()!;
    page.files['feed.json'] = text('2024-05-01T08:00:00+07:00');
    await page.pass(60_000);
    expect(last()?.dataset).to.equal(dataset);
    expect(last()?.failure).to.equal(undefined);
  });

  it('fails when nothing good ever came, and goes on asking at the usual pace', async () => {
    const {page, last} = open({'feed.json': new Error('offline')});
    await page.settle();
    expect(last()).to.include({phase: 'failed'});
    expect(last()?.problems).to.have.length(1);
    await page.pass(60 * 60_000);
    // Twelve periods of five minutes at three quarters each, and six quicker ones at the start.
    expect(page.asked.length).to.be.within(12, 22);
  });

  it('stops when nobody listens, and starts anew when it is time', async () => {
    const {page, store, stop} = open({'feed.json': text()});
    await page.settle();
    stop();
    expect(page.timers()).to.deep.equal([]);
    await page.pass(60_000);
    expect(page.asked).to.have.length(1);
    store.subscribe(ADDRESS, {}, () => undefined);
    await page.settle();
    expect(page.asked).to.have.length(2);
  });

  it('looks again when told', async () => {
    const {page, store} = open({'feed.json': text()});
    await page.settle();
    await Promise.all([store.refresh(ADDRESS), store.refresh(ADDRESS)]);
    expect(page.asked).to.have.length(2);
    expect(page.timers()).to.have.length(1);
  });
});
