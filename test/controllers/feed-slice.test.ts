import {expect} from '@open-wc/testing';
import {LitElement} from 'lit';
import {FeedSlice} from '../../src/controllers/feed-slice.js';
import type {Section} from '../../src/feed/section.js';
import {alerts} from '../../src/feed/sections/alerts.js';
import {exampleFeed} from '../feed/example-feed.js';

class Chart extends LitElement {
  data: unknown;
  readonly slice = new FeedSlice(this, () => ['pupils']);
}
class Alerts extends Chart {
  readonly sections: readonly Section[] = [alerts];
}
customElements.define('test-slice-chart', Chart);
customElements.define('test-slice-alerts', Alerts);

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
