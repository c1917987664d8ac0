import {expect} from '@open-wc/testing';
import {selectionGroup, type SelectionGroup} from '../../src/controllers/selection-group.js';
import type {Selection} from '../../src/model/selection.js';

let count = 0;
/** A name that no other test has used. */
const fresh = (): string => `group ${count++} ${Math.random()}`;
const member = {indicators: [], dataset: undefined};

/** Waits until something holds; letters between tabs take their time. */
async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 200 && !holds(); i++) await new Promise((done) => setTimeout(done, 10));
  expect(holds()).to.equal(true);
}

/** A frame of this origin, or a sandboxed one, with a group in it that is worked by letters. */
async function frame(name: string, sandbox?: string) {
  const element = document.createElement('iframe');
  if (sandbox !== undefined) element.setAttribute('sandbox', sandbox);
  const module = new URL('../../src/controllers/selection-group.ts', import.meta.url).href;
  element.srcdoc = `<script type="module">
    try {
      const {selectionGroup} = await import(${JSON.stringify(module)});
      const group = selectionGroup(${JSON.stringify(name)});
      const tell = () => parent.postMessage({from: ${JSON.stringify(name)}, selection: {...group.selection}}, '*');
      group.subscribe(tell);
      addEventListener('message', ({data}) => group.choose(data));
      tell();
    } catch (error) { parent.postMessage({from: ${JSON.stringify(name)}, error: String(error)}, '*'); }
  </script>`;
  const told: Selection[] = [];
  const errors: string[] = [];
  const hear = ({
    data,
    source,
  }: MessageEvent<{from?: string; selection?: Selection; error?: string}>): void => {
    if (data.from !== name || source !== element.contentWindow) return;
    if (data.selection) told.push(data.selection);
    if (data.error) errors.push(data.error);
  };
  addEventListener('message', hear);
  document.body.append(element);
  await until(() => told.length + errors.length > 0);
  return {
    element,
    errors,
    last: () => told.at(-1),
    choose: (changes: object) => element.contentWindow?.postMessage(changes, '*'),
    end(): void {
      removeEventListener('message', hear);
      element.remove();
    },
  };
}

describe('A group of widgets', () => {
  const ends: (() => void)[] = [];
  const joined = (name: string, heard: Selection[] = []): SelectionGroup => {
    const group = selectionGroup(name);
    ends.push(group.join(member, (selection) => heard.push(selection)));
    return group;
  };
  afterEach(() => {
    for (const end of ends.splice(0)) end();
  });

  it('hears once of what is chosen, and nothing when it was chosen already', () => {
    const heard: Selection[] = [];
    const group = joined(fresh(), heard);
    group.choose({place: 'a', level: 'TH'});
    group.choose({place: 'a'});
    group.choose({school: undefined});
    expect(heard.map((each) => ({...each}))).to.deep.equal([{place: 'a', level: 'TH'}]);
    group.choose({level: ''});
    expect({...group.selection}).to.deep.equal({place: 'a'});
  });

  it('is another one for another name', () => {
    const [one, two] = [joined(fresh()), joined(fresh())];
    one.choose({place: 'a'});
    expect({...two.selection}).to.deep.equal({});
  });

  it('knows its members, and tells who watches when they come and go', () => {
    const name = fresh();
    const group = joined(name);
    let told = 0;
    const end = group.watch(() => told++);
    const leave = selectionGroup(name).join({...member}, () => undefined);
    expect([group.members.size, told]).to.deep.equal([2, 1]);
    leave();
    expect([group.members.size, told]).to.deep.equal([1, 2]);
    end();
  });

  it('keeps what is chosen while its last widget is moved, and closes its channel when it is gone for good', async () => {
    const name = fresh();
    const {BroadcastChannel: Real} = window;
    let open = 0;
    window.BroadcastChannel = class extends Real {
      constructor(channel: string) {
        super(channel);
        open++;
      }
      override close(): void {
        super.close();
        open--;
      }
    };
    try {
      const group = selectionGroup(name);
      const leave = group.join(member, () => undefined);
      group.choose({place: 'a'});
      leave();
      const leaveAgain = group.join(member, () => undefined);
      await Promise.resolve();
      expect(open).to.equal(1);
      leaveAgain();
      await Promise.resolve();
      expect(open).to.equal(0);
      expect({...selectionGroup(name).selection}).to.deep.equal({place: 'a'});
    } finally {
      window.BroadcastChannel = Real;
    }
  });

  it('is one with its like in a frame of the same origin, which learns what was chosen before it came', async () => {
    const name = fresh();
    const group = joined(name);
    group.choose({place: 'a'});
    const other = await frame(name);
    expect(other.errors).to.deep.equal([]);
    await until(() => other.last()?.['place'] === 'a');
    other.choose({period: '2022-2023'});
    await until(() => group.selection['period'] === '2022-2023');
    group.choose({place: ''});
    await until(() => other.last()?.['place'] === undefined);
    expect({...group.selection}).to.deep.equal({period: '2022-2023'});
    other.end();
  });

  it('does not answer its own letters: a hundred choices in two frames end', async () => {
    const name = fresh();
    const group = joined(name);
    const letters: unknown[] = [];
    const spy = new BroadcastChannel(`edu-widgets ${name}`);
    spy.onmessage = ({data}) => letters.push(data);
    const [one, two] = [await frame(name), await frame(name)];
    for (let i = 0; i < 100; i++)
      [one, two][i % 2]?.choose({place: `p${i % 7}`, [`d${i % 3}`]: `${i}`});
    group.choose({period: 'last'});
    await until(() => one.last()?.['period'] === 'last' && two.last()?.['period'] === 'last');
    await new Promise((done) => setTimeout(done, 200));
    expect(one.last()).to.deep.equal(two.last());
    expect({...group.selection}).to.deep.equal(one.last());
    // Each choice once, a hello and its answers for each who came.
    expect(letters.length).to.be.at.most(101 + 2 * 4);
    spy.close();
    one.end();
    two.end();
  });

  it('takes nothing from letters that are none', async () => {
    const name = fresh();
    const group = joined(name);
    const spy = new BroadcastChannel(`edu-widgets ${name}`);
    for (const letter of [
      null,
      7,
      {place: 'a'},
      [['place', 7, 1, 'x']],
      [['__proto__', 'a', 1, 'x']],
    ])
      spy.postMessage(letter);
    spy.postMessage([['place', 'good', 1, 'x']]);
    await until(() => group.selection['place'] === 'good');
    expect(({} as Record<string, unknown>)['a']).to.equal(undefined);
    spy.close();
  });
});
