import {expect} from '@open-wc/testing';
import {openKeep} from '../../src/controllers/keep.js';
import type {Kept} from '../../src/feed/keep.js';

const A = 'https://data.example.vn/a.json';

const kept = (over: Partial<Kept> = {}): Kept => ({
  asked: '{}',
  document: {bytes: new TextEncoder().encode('{"edufeed": "1.0"}'), html: false},
  parts: [],
  id: 'a',
  updated: 1000,
  loadedAt: 5,
  ...over,
});

/** Empties the database between tests. */
const empty = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('edu-widgets');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(new Error('not emptied'));
  });

describe('what keeps feeds on a device', () => {
  beforeEach(empty);
  after(empty);

  it('gives back what it was given, also to a later visit', async () => {
    await openKeep().write(A, kept({clockOffset: 7}));
    expect(await openKeep().read(A)).to.deep.include(kept({clockOffset: 7}));
    expect(await openKeep().read(`${A}?other`)).to.equal(undefined);
  });

  it('keeps the parts of a feed with the reasons of those that did not come', async () => {
    const parts: Kept['parts'] = [
      {
        linked: {part: 'schools', pointer: '/schools', link: {href: 'schools.json'}},
        answer: {bytes: new Uint8Array([91, 93]), html: false},
        hash: 'same',
      },
      {
        linked: {part: 'places', pointer: '/places', link: {href: 'places.json'}},
        answer: {reason: '404', lasting: true},
        hash: 'same',
      },
    ];
    await openKeep().write(A, kept({parts}));
    expect((await openKeep().read(A))?.parts).to.deep.equal(parts);
  });

  it('renews the time of a feed that came as it was', async () => {
    const keep = openKeep();
    await keep.write(A, kept());
    await keep.renew(A, 99);
    await keep.renew(`${A}?unknown`, 99);
    expect(await keep.read(A)).to.deep.include(kept({loadedAt: 99}));
    expect(await keep.read(`${A}?unknown`)).to.equal(undefined);
  });

  it('lets no older document take the place of a newer one of the same feed', async () => {
    const keep = openKeep();
    await keep.write(A, kept({updated: 2000}));
    await keep.write(A, kept({updated: 1000}));
    expect((await keep.read(A))?.updated).to.equal(2000);
    await keep.write(A, kept({updated: 1000, id: 'b'}));
    expect((await keep.read(A))?.id).to.equal('b');
  });

  it('forgets', async () => {
    const keep = openKeep();
    await keep.write(A, kept());
    await keep.forget(A);
    expect(await keep.read(A)).to.equal(undefined);
  });

  it('keeps twelve feeds, and lets go of those that were not looked at for longest', async () => {
    let time = 0;
    const keep = openKeep(undefined, () => time++);
    for (let i = 0; i < 12; i++) await keep.write(`${A}?${i}`, kept());
    await keep.renew(`${A}?0`, 7);
    await keep.write(`${A}?12`, kept());
    const there = [];
    for (let i = 0; i < 13; i++) if (await keep.read(`${A}?${i}`)) there.push(i);
    expect(there).to.deep.equal([0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it('keeps nothing of a feed that would fill the device', async () => {
    const keep = openKeep();
    const bytes = new Uint8Array(25 * 1024 * 1024);
    await keep.write(A, kept({document: {bytes, html: false}}));
    expect(await keep.read(A)).to.equal(undefined);
  });

  it('lets the others go when the device is full, and tries once more', async () => {
    const keep = openKeep();
    await keep.write(`${A}?other`, kept());
    const {put} = IDBObjectStore.prototype;
    let refusals = 1;
    IDBObjectStore.prototype.put = function (...args: Parameters<typeof put>) {
      if (this.name === 'files' && refusals-- > 0)
        throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, args);
    };
    await keep.write(A, kept());
    IDBObjectStore.prototype.put = put;
    expect(await keep.read(A)).to.deep.include(kept());
    expect(await keep.read(`${A}?other`)).to.equal(undefined);
  });

  it('gives up in silence when the device stays full', async () => {
    const keep = openKeep();
    const {put} = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    await keep.write(A, kept());
    IDBObjectStore.prototype.put = put;
    expect(await keep.read(A)).to.equal(undefined);
  });

  it('does nothing where a page may store nothing', async () => {
    const keep = openKeep(() => {
      throw new DOMException('sandboxed', 'SecurityError');
    });
    await keep.write(A, kept());
    await keep.renew(A, 1);
    await keep.forget(A);
    expect(await keep.read(A)).to.equal(undefined);
  });

  it('waits two seconds at most for a database that never answers', async () => {
    const keep = openKeep(() => ({open: () => ({})}) as unknown as IDBFactory);
    const start = performance.now();
    expect(await keep.read(A)).to.equal(undefined);
    expect(performance.now() - start).to.be.within(1900, 4000);
  });

  it('does not take what another program has left in its place', async () => {
    const keep = openKeep();
    await keep.write(A, {...kept(), document: {bytes: 'text'}} as unknown as Kept);
    expect(await keep.read(A)).to.equal(undefined);
  });

  it('opens anew after another copy wanted the database for itself', async () => {
    const keep = openKeep();
    await keep.write(A, kept());
    await empty();
    expect(await keep.read(A)).to.equal(undefined);
    await keep.write(A, kept());
    expect(await keep.read(A)).to.deep.include(kept());
  });
});
