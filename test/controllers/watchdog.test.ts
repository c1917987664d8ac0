import {expect} from '@open-wc/testing';
import {html, LitElement, type TemplateResult} from 'lit';
import {isDrawn, Watchdog} from '../../src/controllers/watchdog.js';

const LOOK = 10_000;
const HOUR = 3_600_000;

/** A widget that draws a line, and can be made to die in several ways. */
class Mortal extends LitElement {
  static override properties = {ill: {}};
  ill = '';
  protected override render(): TemplateResult {
    return html`<div style="height: ${this.ill === 'blank' ? 0 : 20}px"></div>`;
  }
  protected override async getUpdateComplete(): Promise<boolean> {
    if (this.ill === 'throws') throw new Error('ill');
    if (this.ill === 'hangs') await new Promise(() => undefined);
    return super.getUpdateComplete();
  }
}
customElements.define('test-mortal', Mortal);

/** A dashboard whose widgets may be born ill. */
class Board {
  widgets: Mortal[] = [];
  rebuilt = 0;
  readonly given: HTMLElement[] = [];
  readonly dog = new Watchdog();
  now = 0;
  constructor(
    readonly place: HTMLElement,
    count = 2,
    public heir = '',
  ) {
    place.addEventListener('edu-broken', ({target}) => this.given.push(target as HTMLElement));
    for (let i = 0; i < count; i++) this.widgets.push(this.make());
  }
  make(ill = ''): Mortal {
    const widget = new Mortal();
    widget.style.display = 'block';
    widget.ill = ill;
    this.place.append(widget);
    return widget;
  }
  rebuild(widget: HTMLElement): void {
    this.rebuilt += 1;
    const fresh = this.make(this.heir);
    this.widgets = this.widgets.map((each) => (each === widget ? fresh : each));
    widget.remove();
  }
  async look(times = 1, wait = LOOK): Promise<void> {
    for (let i = 0; i < times; i++) {
      // Updates end in microtasks.
      await new Promise((done) => setTimeout(done));
      this.dog.look('page 1', this, (this.now += wait));
    }
    await new Promise((done) => setTimeout(done));
  }
}

describe('the watchdog', () => {
  let place: HTMLElement;
  beforeEach(() => {
    place = document.createElement('div');
    document.body.append(place);
  });
  afterEach(() => place.remove());

  it('leaves widgets alone that draw', async () => {
    const board = new Board(place);
    await board.look(20);
    expect(board.rebuilt).to.equal(0);
  });

  it('builds a widget anew that has drawn nothing at two looks in a row, and only that one', async () => {
    const board = new Board(place);
    await board.look();
    const [ill, well] = board.widgets;
    ill!.ill = 'blank';
    await ill!.updateComplete;
    await board.look();
    expect(board.rebuilt, 'at the first look').to.equal(0);
    await board.look();
    expect(board.rebuilt).to.equal(1);
    expect(board.widgets[0]).not.to.equal(ill);
    expect(board.widgets[1]).to.equal(well);
    await board.look(5);
    expect(board.rebuilt, 'the new one is well').to.equal(1);
  });

  it('gives a widget time to come to itself', async () => {
    const board = new Board(place);
    const [one] = board.widgets;
    one!.ill = 'blank';
    await one!.updateComplete;
    await board.look();
    one!.ill = '';
    await one!.updateComplete;
    await board.look();
    one!.ill = 'blank';
    await one!.updateComplete;
    await board.look();
    expect(board.rebuilt).to.equal(0);
  });

  it('builds a widget anew whose update never ends', async () => {
    const board = new Board(place, 1);
    await board.look();
    board.widgets[0]!.ill = 'hangs';
    await board.look(2);
    expect(board.rebuilt).to.equal(1);
  });

  it('builds a widget anew whose update has failed, though its old picture stands', async () => {
    const board = new Board(place, 1);
    await board.look();
    board.widgets[0]!.ill = 'throws';
    await board.look(2);
    expect(board.rebuilt).to.equal(1);
  });

  it('builds a widget anew three times an hour at most, and then gives it up', async () => {
    const board = new Board(place, 1, 'blank');
    board.widgets[0]!.ill = 'blank';
    await board.look(12);
    expect(board.rebuilt).to.equal(3);
    expect(board.given.length).to.be.above(0);
    expect(new Set(board.given)).to.deep.equal(new Set(board.widgets));
    board.heir = '';
    await board.look(1, HOUR);
    expect(board.rebuilt, 'an hour later').to.equal(4);
  });

  it('knows a widget that has not been made yet from one that draws', () => {
    const none = document.createElement('test-never');
    place.append(none);
    expect(isDrawn(none)).to.equal(false);
  });
});
