import {expect} from '@open-wc/testing';
import {LitElement} from 'lit';
import {FeedSlice} from '../../src/controllers/feed-slice.js';
import {pageStore} from '../../src/controllers/page-store.js';
import type {Section} from '../../src/feed/section.js';
import {alerts} from '../../src/feed/sections/alerts.js';
import {exampleFeed} from '../feed/example-feed.js';

class Chart extends LitElement {
  static override properties = {src: {}, indicator: {}};
  src?: string;
  indicator = 'pupils';
  data: unknown;
  renders = 0;
  heards = 0;
  readonly slice = new FeedSlice(this, () => [this.indicator]);

  heard(): void {
    this.heards++;
  }
  protected override willUpdate(): void {
    this.slice.look();
  }
  protected override render(): unknown {
    this.renders++;
    return undefined;
  }
}
class Alerts extends Chart {
  readonly sections: readonly Section[] = [alerts];
}
class Timely extends Chart {
  readonly timely = true;
}
customElements.define('test-slice-chart', Chart);
customElements.define('test-slice-alerts', Alerts);
customElements.define('test-slice-timely', Timely);

function show<T extends Chart>(widget: T, data: unknown): T {
  widget.data = data;
  document.body.append(widget);
  return widget;
}

describe('FeedSlice', () => {
  it('reads a section of given data once a widget shows it, and not again for those that do not', () => {
    const data: unknown = exampleFeed();
    const widgets = [new Chart(), new Alerts(), new Chart()].map((widget) => show(widget, data));
    const [before, panel, after] = widgets.map(({slice}) => slice.state);
    for (const widget of widgets) widget.remove();
    expect(before?.dataset?.feed.alerts).to.have.length(0);
    expect(panel?.dataset?.feed.alerts).to.have.length(1);
    expect(after).to.equal(panel);
  });
});

describe('widgets of one feed', () => {
  type Json = Record<string, unknown> & {indicators: {id: string; name: unknown}[]};
  // Another one each time: the page's store remembers.
  let address = '';
  let count = 0;
  const realFetch = window.fetch;
  let served: Json;
  let requests = 0;
  let shown: Chart[] = [];

  beforeEach(() => {
    served = structuredClone(exampleFeed()) as Json;
    address = new URL(`/feed-slice-${count++}.json`, location.href).href;
    requests = 0;
    window.fetch = () => {
      requests++;
      return Promise.resolve(new Response(JSON.stringify(served)));
    };
  });
  afterEach(() => {
    window.fetch = realFetch;
    for (const one of shown) one.remove();
    shown = [];
  });

  async function put(...widgets: Chart[]): Promise<void> {
    shown = widgets;
    for (const widget of widgets) {
      widget.src = address;
      document.body.append(widget);
    }
    await pageStore().refresh(address);
    await settled();
    for (const widget of widgets) Object.assign(widget, {renders: 0, heards: 0});
    requests = 0;
  }

  async function settled(): Promise<void> {
    for (const one of shown) await one.updateComplete;
  }

  async function refresh(change: (json: Json) => void = () => undefined): Promise<void> {
    change(served);
    await pageStore().refresh(address);
    await settled();
  }

  const at = (widget: Chart, indicator: string): Chart => Object.assign(widget, {indicator});
  const newer = (json: Json, minutes = 1): void => {
    json['updated'] = new Date(Date.parse(json['updated'] as string) + minutes * 60_000)
      .toISOString()
      .replace('Z', '+00:00');
  };

  it('are forty and ask once, and none is drawn when the feed came as it was', async () => {
    const forty = Array.from({length: 40}, (_, i) =>
      at(i % 3 ? new Chart() : new Timely(), i % 2 ? 'pupils' : 'classes'),
    );
    await put(...forty);
    await refresh();
    expect(requests).to.equal(1);
    expect(forty.map(({renders}) => renders)).to.deep.equal(forty.map(() => 0));
    expect(forty.every(({heards}) => heards > 0)).to.equal(true);
  });

  it('are not drawn when nothing but the date of the document has changed, save those that live by it', async () => {
    const [chart, timely] = [new Chart(), new Timely()];
    await put(chart, timely);
    await refresh((json) => newer(json));
    expect([chart.renders, timely.renders]).to.deep.equal([0, 1]);
    expect(chart.heards).to.equal(1);
    expect(chart.slice.state.dataset?.feed.updated).to.equal(
      Date.parse(served['updated'] as string),
    );
  });

  it('are drawn when their own indicator, or a part of its ratio, has changed', async () => {
    const [pupils, classes, ratio] = ['pupils', 'classes', 'class-size'].map((id) =>
      at(new Chart(), id),
    ) as [Chart, Chart, Chart];
    await put(pupils, classes, ratio);
    await refresh((json) => {
      newer(json, 2);
      const one = json.indicators.find(({id}) => id === 'classes');
      if (one) one.name = 'Tên khác';
    });
    expect([pupils.renders, classes.renders, ratio.renders]).to.deep.equal([0, 1, 1]);
  });

  it('are drawn when the places have changed, which all of them speak of', async () => {
    const chart = new Chart();
    await put(chart);
    await refresh((json) => {
      newer(json, 3);
      (json['places'] as {name: unknown}[])[0] = {
        ...(json['places'] as {name: unknown}[])[0],
        name: 'Tỉnh khác',
      };
    });
    expect(chart.renders).to.equal(1);
  });
});
