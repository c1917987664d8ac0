import {expect} from '@open-wc/testing';
import {html} from 'lit';
import type {EduDashboard} from '../../src/elements/dashboard.js';
import {settle, show, smallFeed, textOf} from './page.js';

const boards = (...pages: unknown[]): unknown => [{id: 'd', title: 'Toàn cảnh', pages}];
const tile = (more: object = {}): object => ({
  widget: 'kpi-tile',
  indicator: 'pupils',
  place: 'st',
  width: 3,
  ...more,
});

describe('edu-dashboard', () => {
  it('shows the widgets of the feed’s layout, each with the feed that it was given itself', async () => {
    const feed = smallFeed({
      dashboards: boards([tile(), {widget: 'line-chart', indicator: 'pupils'}]),
    });
    const element = await show<EduDashboard>(
      html`<edu-dashboard .data=${feed}></edu-dashboard>`,
      1000,
    );
    await settle(element);
    expect(element.widgets.map(({localName}) => localName)).to.deep.equal([
      'edu-kpi-tile',
      'edu-line-chart',
    ]);
    expect(textOf(element.widgets[0] as Element)).to.include('Số học sinh');
    expect(textOf(element)).to.include('Toàn cảnh');
  });
});
