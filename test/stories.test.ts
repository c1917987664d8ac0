/**
 * Every story in both languages and all themes: it says what it shows, it is accessible, it is quiet, and nothing in
 * its picture leaves the box or collides, from a phone to a desktop.
 */
import 'axe-core/axe.min.js';
import type {AxeResults, RunOptions} from 'axe-core';
import {expect} from '@open-wc/testing';
import {html, render} from 'lit';
import * as alertPanel from '../stories/alert-panel.stories.js';
import * as barChart from '../stories/bar-chart.stories.js';
import * as dashboard from '../stories/dashboard.stories.js';
import * as designTokens from '../stories/design-tokens.story.js';
import * as dataTable from '../stories/data-table.stories.js';
import * as feedSource from '../stories/feed-source.stories.js';
import * as filterBar from '../stories/filter-bar.stories.js';
import * as funnelChart from '../stories/funnel-chart.stories.js';
import * as heatmapChart from '../stories/heatmap-chart.stories.js';
import * as kpiTile from '../stories/kpi-tile.stories.js';
import * as lineChart from '../stories/line-chart.stories.js';
import * as longWords from '../stories/long-words.story.js';
import * as milestoneStrip from '../stories/milestone-strip.stories.js';
import * as pyramidChart from '../stories/pyramid-chart.stories.js';
import * as scatterChart from '../stories/scatter-chart.stories.js';
import * as schoolMap from '../stories/school-map.stories.js';
import * as seeing from '../stories/seeing.story.js';
import * as shareChart from '../stories/share-chart.stories.js';
import * as sourceStrip from '../stories/source-strip.stories.js';
import * as stackedChart from '../stories/stacked-chart.stories.js';
import * as switchboard from '../stories/switchboard.story.js';
import * as themeEditor from '../stories/theme-editor.story.js';
import * as wall from '../stories/wall.stories.js';
import * as whichChart from '../stories/which-chart.story.js';
import type {Meta, State, Story} from '../stories/story.js';

declare const axe: {run(context: Element, options: RunOptions): Promise<AxeResults>};

// Args differ from file to file; here they only go back to the render function that they came with.
type AnyStory = Story<never>;
type StoryFile = Readonly<Record<string, unknown>> & {readonly default: Meta<never>};
type Widget = HTMLElement & {
  readonly shadowRoot: ShadowRoot;
  readonly updateComplete: Promise<boolean>;
};
type Say = (fault: string) => void;

/** Complete: `stories-complete.node.test.ts` compares it with the folder. */
const files = [
  alertPanel,
  barChart,
  dashboard,
  dataTable,
  feedSource,
  filterBar,
  funnelChart,
  heatmapChart,
  kpiTile,
  lineChart,
  milestoneStrip,
  pyramidChart,
  scatterChart,
  schoolMap,
  shareChart,
  sourceStrip,
  stackedChart,
  wall,
  designTokens,
  longWords,
  seeing,
  switchboard,
  themeEditor,
  whichChart,
] as unknown as StoryFile[];

const looks = ['vi', 'en'].flatMap((lang) =>
  ['light', 'dark', 'wall'].map((theme) => ({lang, theme})),
);
const widths = [320, 360, 640, 1280] as const;
/** Overlaps and overhangs up to this many px are the air in a letter's box. */
const slack = 2;

const axeOptions: RunOptions = {
  runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']},
  // Not yet on by default.
  rules: {'target-size': {enabled: true}},
  resultTypes: ['violations'],
};

for (const {default: meta, ...stories} of files)
  describe(meta.title, () => {
    for (const story of Object.values(stories) as AnyStory[])
      it(`${story.name}: keeps its promises in both languages and all themes`, () =>
        checkStory(meta, story)).timeout(30_000);
  });

/** One story in one language and one theme. */
interface Stage {
  readonly name: string;
  readonly theme: string;
  readonly ground: HTMLElement;
  readonly widgets: readonly Widget[];
}

let page: HTMLElement;

beforeEach(() => {
  page = document.createElement('main');
  document.body.append(page);
});

afterEach(() => {
  for (const ground of page.children) render(html``, ground as HTMLElement);
  page.remove();
});

async function checkStory(meta: Meta<never>, story: AnyStory): Promise<void> {
  const faults = new Set<string>();
  const release = listen((line) => {
    // A dashboard that is made wider lays out its widgets once more in the next frame; the browser says so to the page.
    const isLater = meta.component === 'edu-dashboard' && line.includes('ResizeObserver loop');
    if (!isLater) faults.add(`console: ${line}`);
  });
  try {
    let stages = looks.map(({lang, theme}) => setStage(meta, story, lang, theme));
    const states = (stages[0] as Stage).widgets.map(
      (_, i) => story.parameters?.states?.[i] ?? 'shown',
    );
    const widen = async (width: number): Promise<void> => {
      for (const {ground} of stages) ground.style.width = `${width}px`;
      await settle(stages, states);
    };
    const each = (check: (widget: Widget, say: Say, state: State) => void): void => {
      for (const {name, widgets} of stages)
        for (const [i, widget] of widgets.entries())
          check(
            widget,
            (fault) => faults.add(`${name}, ${widget.localName}${i ? ` ${i + 1}` : ''}: ${fault}`),
            states[i] as State,
          );
    };

    await widen(640);
    each(checkWords);
    each(checkNumbers);
    for (const {ground} of stages) await story.play?.({canvasElement: ground});
    await checkAccess((fault) => faults.add(fault));

    const shown = stages.flatMap(({widgets}) =>
      widgets.filter((_, i) => states[i] === 'shown' || states[i] === 'stale'),
    );
    await turn(shown);
    each((widget, say, state) => {
      const shows = state === 'shown' || state === 'stale';
      if (shows && widget.hasAttribute('indicator')) checkTable(widget, say);
    });
    await turn(shown);
    each((widget, say) => {
      if (widget.localName !== 'edu-data-table' && widget.shadowRoot.querySelector('table'))
        say('does not come back from its table');
    });

    // Dark differs from light in colours alone, so its texts need no second measuring.
    const dark = stages.filter(({theme}) => theme === 'dark');
    for (const {ground} of dark) render(html``, ground);
    stages = stages.filter((stage) => !dark.includes(stage));
    for (const width of widths) {
      await widen(width);
      each((widget, say) => checkRoom(widget, (fault) => say(`${width} px: ${fault}`)));
    }
    if ('hacked' in globalThis) faults.add('a text of the feed was run');
  } finally {
    release();
  }
  expect([...faults].join('\n'), 'faults').to.equal('');
}

function setStage(meta: Meta<never>, story: AnyStory, lang: string, theme: string): Stage {
  const ground = document.createElement('div');
  const name = `${lang}-${theme}`;
  ground.id = name;
  ground.lang = lang;
  page.append(ground);
  render((story.render ?? meta.render)(story.args as never), ground);
  const ours = [...ground.querySelectorAll<Widget>('*')].filter(({localName}) =>
    localName.startsWith('edu-'),
  );
  for (const element of ours) if (!element.closest('[theme]')) element.setAttribute('theme', theme);
  const widgets = ours.filter(({localName}) => localName !== 'edu-feed-source');
  return {name, theme, ground, widgets};
}

/** Hears everything that would end up in the reader's console, errors that nobody caught included. */
function listen(heard: Say): () => void {
  const methods = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const;
  const own = methods.map((method) => console[method]);
  for (const method of methods)
    console[method] = (...words: unknown[]) => {
      // The runner prints the error object of what `onerror` below has heard already.
      if (words.length === 1 && words[0] === null) return;
      heard(`${method}: ${words.map(String).join(' ').slice(0, 300)}`);
    };
  // Else the runner would end the test at once and leave axe at work for the next.
  const {onerror} = window;
  window.onerror = (event) => {
    heard(`uncaught: ${typeof event === 'string' ? event : event.type}`);
    return true;
  };
  return () => {
    window.onerror = onerror;
    for (const [i, method] of methods.entries()) console[method] = own[i] as typeof console.log;
  };
}

const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));

/** Waits until no widget changes any more: a picture follows its box, and the box the picture's needs. */
async function settle(stages: readonly Stage[], states: readonly State[]): Promise<void> {
  const widgets = stages.flatMap((stage) => stage.widgets);
  let before = '';
  for (let calm = 0, rounds = 0; calm < 3 && rounds < 200; rounds++) {
    await Promise.all(widgets.map(({updateComplete}) => updateComplete));
    await frame();
    const arriving = stages.some((stage) =>
      stage.widgets.some(
        ({shadowRoot}, i) => states[i] !== 'waiting' && shadowRoot.querySelector('.waiting'),
      ),
    );
    const now = widgets.map(({shadowRoot}) => shadowRoot.innerHTML).join('');
    calm = now === before && !arriving ? calm + 1 : 0;
    before = now;
  }
}

async function checkAccess(say: Say): Promise<void> {
  let {violations} = await axe.run(page, axeOptions);
  // A wall that fades from scene to scene is faint for a moment, which a busy machine may meet.
  for (let tries = 0; tries < 3 && violations.length && page.querySelector('edu-wall'); tries++) {
    await new Promise((done) => setTimeout(done, 700));
    ({violations} = await axe.run(page, axeOptions));
  }
  for (const {id, help, nodes} of violations)
    for (const {target, html: markup, failureSummary} of nodes)
      say(
        `axe ${id}: ${help} – ${target.flat().join(' ')} – ${markup.slice(0, 120)} – ${failureSummary?.slice(0, 200) ?? ''}`,
      );
}

const textOf = (widget: Widget, selector: string): string => {
  const found = [...widget.shadowRoot.querySelectorAll(selector)];
  return found.map((element) => element.textContent.replaceAll(/\s+/g, ' ').trim()).join(' ');
};

/** The state that the story promises, with its heading and its sentence. */
function checkWords(widget: Widget, say: Say, state: State): void {
  const has = (selector: string): boolean => widget.shadowRoot.querySelector(selector) !== null;
  const now: State = has('.waiting')
    ? 'waiting'
    : has('.state.failed')
      ? 'failed'
      : has('.state')
        ? 'empty'
        : has('.trouble.stale')
          ? 'stale'
          : 'shown';
  if (now !== state)
    say(`is ${now}, not ${state}: ${textOf(widget, '.state, .trouble').slice(0, 200)}`);
  if (!textOf(widget, '#heading')) say('has no heading');
  const sentence =
    now === 'empty' ? '.state p' : now === 'failed' ? '.state #sentence' : '#sentence';
  // A dashboard says nothing of its own: its widgets do.
  if (widget.localName !== 'edu-dashboard' && textOf(widget, sentence).length < 4)
    say(`has no sentence in ${sentence}`);
  const words = textOf(widget, '#heading, #sentence, .state p, .foot, .notes');
  if (/\b(undefined|NaN|Infinity|null)\b|\[object/.test(words))
    say(`speaks like a program: ${words}`);
  if (now === 'waiting') {
    const own = widget.textContent.trim() !== '';
    if (own && widget.offsetHeight < 12) say("hides the page's own text");
    if (!own && !has('.skeleton')) say('keeps no room while it waits');
  }
  if (
    (now === 'shown' || now === 'stale') &&
    !has(
      'svg[tabindex="0"], .number, .sheet td, .row, .item, .count, .list, .choices, .cell, edu-dashboard, .takeover',
    )
  )
    say('shows nothing');
}

/** Attributes of pictures hold numbers. */
function checkNumbers(widget: Widget, say: Say): void {
  for (const element of widget.shadowRoot.querySelectorAll('svg, svg *'))
    for (const {name, value} of element.attributes)
      if (/NaN|undefined|Infinity|\[object/.test(value))
        say(`<${element.localName} ${name}="${value.slice(0, 80)}">`);
}

/** Texts of a picture stay inside it and apart, and everything stays on the sheet. */
function checkRoom(widget: Widget, say: Say): void {
  const root = widget.shadowRoot.querySelector<HTMLElement>('.root');
  if (root && root.scrollWidth > root.clientWidth + slack)
    say(`the sheet is ${root.scrollWidth} px wide in ${root.clientWidth} px`);
  // A box that the page made too low may scroll; what it holds may not stand beside the paper.
  if (root && getComputedStyle(root).overflowY === 'visible') {
    const ends = [...root.children]
      .filter((child) => !child.classList.contains('unseen'))
      .map((child) => child.getBoundingClientRect().bottom);
    const over = Math.max(...ends) - root.getBoundingClientRect().bottom;
    if (over > slack) say(`its content leaves the sheet below by ${over.toFixed(1)} px`);
  }
  for (const svg of widget.shadowRoot.querySelectorAll(
    '.picture > svg, .canvas > svg, .canvas > .ground, .canvas > .over, .spark > svg',
  )) {
    const box = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll('text')]
      .map((text) => ({text: text.textContent, at: text.getBoundingClientRect()}))
      .filter(({at}) => at.width > 0);
    for (const {text, at} of texts) {
      const out = Math.max(
        box.left - at.left,
        at.right - box.right,
        box.top - at.top,
        at.bottom - box.bottom,
      );
      if (out > slack) say(`“${text}” leaves the picture by ${out.toFixed(1)} px`);
    }
    for (const [i, one] of texts.entries())
      for (const other of texts.slice(i + 1)) {
        const over = Math.min(
          Math.min(one.at.right, other.at.right) - Math.max(one.at.left, other.at.left),
          Math.min(one.at.bottom, other.at.bottom) - Math.max(one.at.top, other.at.top),
        );
        if (over > slack) say(`“${one.text}” and “${other.text}” overlap by ${over.toFixed(1)} px`);
      }
  }
}

/** Presses the button that turns a picture into its table, and back. */
async function turn(widgets: readonly Widget[]): Promise<void> {
  for (const {shadowRoot} of widgets)
    shadowRoot.querySelector<HTMLButtonElement>('.foot button')?.click();
  await Promise.all(widgets.map(({updateComplete}) => updateComplete));
}

/** The same values as a table: every cell says something, every row and column has a name. */
function checkTable({shadowRoot}: Widget, say: Say): void {
  const cells = [...shadowRoot.querySelectorAll('tbody td')];
  if (!cells.length) say('has no values in its table');
  const blank = cells.find(({textContent}) => !textContent.trim());
  if (blank)
    say(
      `has an empty cell in its table: ${blank.parentElement?.textContent.replaceAll(/\s+/g, ' ') ?? ''}`,
    );
  for (const heading of shadowRoot.querySelectorAll('th'))
    if (!heading.textContent.trim()) say('has a row or column without a name in its table');
}
