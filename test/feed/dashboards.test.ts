import {expect} from '@open-wc/testing';
import {parse} from '../../src/feed/parse.js';
import {reuse} from '../../src/feed/reuse.js';
import {dashboards} from '../../src/feed/sections/dashboards.js';
import type {Dashboard} from '../../src/model/dashboard.js';
import type {Problem} from '../../src/model/problem.js';
import {exampleFeed} from './example-feed.js';

const read = (value: unknown) =>
  parse({...exampleFeed(), dashboards: value}, {sections: [dashboards]});
const short = ({path, code}: Problem): string => `${code} ${path}`;
const cells = (dashboard: Dashboard | undefined): unknown =>
  dashboard?.pages.map(({widgets}) =>
    widgets.map(({widget, width, height}) => [widget, width, height]),
  );
const tile = {widget: 'kpi-tile', indicator: 'pupils', width: 3};

describe('dashboards of a feed', () => {
  it('give each page its own title and duration, and take bare lists as pages too', () => {
    const {feed, problems} = read([
      {
        id: 'wall',
        secondsPerPage: 30,
        pages: [
          [tile],
          {title: {vi: 'Cảnh báo', en: 'Alerts'}, seconds: 45.5, widgets: [tile]},
          {widgets: []},
        ],
      },
    ]);
    expect(problems).to.deep.equal([]);
    const pages = feed?.dashboards[0]?.pages ?? [];
    expect(pages.map(({title, seconds}) => [title, seconds])).to.deep.equal([
      [undefined, undefined],
      [{vi: 'Cảnh báo', en: 'Alerts'}, 45.5],
      [undefined, undefined],
    ]);
    expect(pages.map(({widgets}) => widgets.length)).to.deep.equal([1, 1, 0]);
  });

  it('keep a page whose title or duration is bad, without that', () => {
    const {feed, problems} = read([
      {id: 'd', pages: [{title: 5, seconds: 0, widgets: [tile], colour: 'red', 'x-own': 1}]},
    ]);
    expect(problems.map(short)).to.deep.equal([
      'bad-value /dashboards/0/pages/0/title',
      'bad-value /dashboards/0/pages/0/seconds',
      'unknown-key /dashboards/0/pages/0/colour',
    ]);
    expect(feed?.dashboards[0]?.pages).to.have.length(1);
    expect(cells(feed?.dashboards[0])).to.deep.equal([[['kpi-tile', 3, undefined]]]);
  });

  it('keep the number of a page that cannot be read, so that the pages behind it keep theirs', () => {
    const {feed, problems} = read([{id: 'd', pages: [7, {seconds: 9}, {widgets: 'x'}, [tile]]}]);
    expect(problems.map(short)).to.deep.equal([
      'wrong-type /dashboards/0/pages/0',
      'missing-key /dashboards/0/pages/1/widgets',
      'wrong-type /dashboards/0/pages/2/widgets',
    ]);
    expect(cells(feed?.dashboards[0])).to.deep.equal([[], [], [], [['kpi-tile', 3, undefined]]]);
  });

  it('keep the cell of an entry that cannot be read, with its faults and their place in the file', () => {
    const {feed, problems} = read([
      {
        id: 'd',
        pages: [[tile], {widgets: [{width: 6, height: 2}, 'map', {...tile, widget: '<b>'}, tile]}],
      },
    ]);
    expect(cells(feed?.dashboards[0])).to.deep.equal([
      [['kpi-tile', 3, undefined]],
      [
        ['', 6, 2],
        ['', undefined, undefined],
        ['', 3, undefined],
        ['kpi-tile', 3, undefined],
      ],
    ]);
    const told = feed?.dashboards[0]?.pages[1]?.widgets.map((each) => each.problems?.map(short));
    expect(told).to.deep.equal([
      ['missing-key /dashboards/0/pages/1/widgets/0/widget'],
      ['wrong-type /dashboards/0/pages/1/widgets/1'],
      ['bad-value /dashboards/0/pages/1/widgets/2/widget'],
      undefined,
    ]);
    expect(problems.map(short)).to.deep.equal(told?.flatMap((each) => each ?? []));
    expect(feed?.dashboards[0]?.pages[1]?.widgets[0]?.problems?.[0]?.subject).to.equal('d');
  });

  it('tell a cell of an attribute that cannot be set, and keep the widget', () => {
    const {feed} = read([
      {id: 'd', widgets: [{...tile, onclick: 'x', style: 'y', by: ['level'], width: 99}]},
    ]);
    const [widget] = feed?.dashboards[0]?.pages[0]?.widgets ?? [];
    expect(widget?.widget).to.equal('kpi-tile');
    expect([...(widget?.attributes ?? [])]).to.deep.equal([['indicator', 'pupils']]);
    expect(widget?.width).to.equal(undefined);
    expect(widget?.problems?.map(short)).to.deep.equal([
      'wrong-type /dashboards/0/widgets/0/by',
      'bad-value /dashboards/0/widgets/0/width',
      'unknown-key /dashboards/0/widgets/0/onclick',
      'unknown-key /dashboards/0/widgets/0/style',
    ]);
  });

  it('tell a cell of its faults even where those before it have filled the list of the feed', () => {
    const {feed, more} = read([{id: 'd', widgets: [...Array<number>(200).fill(5), {width: 2}]}]);
    expect(more).to.be.above(0);
    const last = feed?.dashboards[0]?.pages[0]?.widgets.at(-1);
    expect(last?.problems?.map(short)).to.deep.equal([
      'missing-key /dashboards/0/widgets/200/widget',
    ]);
  });

  it('stay the same objects in a newer feed that says the same of them', () => {
    const layout = [{id: 'd', pages: [{seconds: 5, widgets: [tile, 5]}]}];
    const [older, newer] = [read(layout).feed, read(structuredClone(layout)).feed];
    if (!older || !newer) throw new Error('not read');
    expect(reuse(older, newer).dashboards).to.equal(older.dashboards);
  });
});
