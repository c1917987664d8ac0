/**
 * Every story in both languages and all themes: it says what it shows, it is accessible, it is quiet, and nothing in
 * its picture leaves the box or collides, from a phone to a desktop.
 */
import 'axe-core/axe.min.js';
import type {AxeResults, RunOptions} from 'axe-core';
import {expect} from '@open-wc/testing';
import {html, render} from 'lit';
import * as barChart from '../stories/bar-chart.stories.js';
import * as dataTable from '../stories/data-table.stories.js';
import * as feedSource from '../stories/feed-source.stories.js';
import * as kpiTile from '../stories/kpi-tile.stories.js';
import * as lineChart from '../stories/line-chart.stories.js';
import type {Meta, State, Story} from '../stories/story.js';

declare const axe: {run(context: Element, options: RunOptions): Promise<AxeResults>};

// Args differ from file to file; here they only go back to the render function that they came with.
type AnyStory = Story<never>;
type StoryFile = Readonly<Record<string, unknown>> & {readonly default: Meta<never>};
type Widget = HTMLElement & {
  readonly shadowRoot: ShadowRoot;
  readonly updateComplete: Promise<boolean>;
};

/** Complete: `stories-complete.node.test.ts` compares it with the folder. */
const files = {barChart, dataTable, feedSource, kpiTile, lineChart} as unknown as Readonly<
  Record<string, StoryFile>
>;

const languages = ['vi', 'en'] as const;
const themes = ['light', 'dark', 'wall'] as const;
const widths = [320, 360, 640, 1280] as const;
/** Overlaps and overhangs up to this many px are the air in a letter's box. */
const slack = 2;

const axeOptions: RunOptions = {
  runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']},
  // Not yet on by default.
  rules: {'target-size': {enabled: true}},
  resultTypes: ['violations'],
};

for (const file of Object.values(files)) {
  const {default: meta, ...stories} = file;
  describe(meta.title, () => {
    for (const story of Object.values(stories) as AnyStory[]) {
      describe(story.name, () => {
        for (const lang of languages)
          for (const theme of themes)
            it(`keeps its promises, ${lang}, ${theme}`, () => checkStory(meta, story, lang, theme));
      });
    }
  });
}

let stage: HTMLElement;

beforeEach(() => {
  stage = document.createElement('main');
  stage.style.width = '640px';
  document.body.append(stage);
});

afterEach(() => {
  render(html``, stage);
  stage.remove();
});

async function checkStory(
  meta: Meta<never>,
  story: AnyStory,
  lang: string,
  theme: string,
): Promise<void> {
  const faults: string[] = [];
  const release = listen((line) => faults.push(`console: ${line}`));
  try {
    stage.lang = lang;
    render((story.render ?? meta.render)(story.args as never), stage);
    const widgets = [...stage.querySelectorAll<Widget>('*')].filter(
      ({localName}) => localName.startsWith('edu-') && localName !== 'edu-feed-source',
    );
    for (const widget of stage.querySelectorAll('edu-feed-source, [indicator]'))
      if (!widget.closest('[theme]')) widget.setAttribute('theme', theme);
    const states = widgets.map((_, i) => story.parameters?.states?.[i] ?? 'shown');
    await settle(widgets, states);
    await story.play?.({canvasElement: stage});

    for (const [i, widget] of widgets.entries()) {
      const say = (fault: string): void =>
        void faults.push(`<${widget.localName}> ${i + 1}: ${fault}`);
      checkWords(widget, states[i] as State, say);
      checkNumbers(widget, say);
    }
    const {violations} = await axe.run(stage, axeOptions);
    for (const {id, help, nodes} of violations)
      for (const {target, html: markup} of nodes.slice(0, 3))
        faults.push(`axe ${id}: ${help} – ${target.join(' ')} – ${markup.slice(0, 160)}`);

    // Dark differs from light in colours alone.
    if (theme !== 'dark')
      for (const width of widths) {
        stage.style.width = `${width}px`;
        await settle(widgets, states);
        for (const widget of widgets)
          checkRoom(widget, (fault) => faults.push(`${width} px: ${fault}`));
      }
    for (const [i, widget] of widgets.entries()) {
      if (states[i] !== 'shown' && states[i] !== 'stale') continue;
      await checkTable(widget, (fault) => faults.push(`<${widget.localName}> ${i + 1}: ${fault}`));
    }
    if ('hacked' in globalThis) faults.push('a text of the feed was run');
  } finally {
    release();
  }
  expect(faults, `\n${faults.join('\n')}\n`).to.be.empty;
}

/** Hears everything that would end up in the reader's console. */
function listen(heard: (line: string) => void): () => void {
  const methods = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const;
  const own = methods.map((method) => console[method]);
  for (const method of methods)
    console[method] = (...words: unknown[]) =>
      heard(`${method}: ${words.map(String).join(' ').slice(0, 300)}`);
  return () => {
    for (const [i, method] of methods.entries()) console[method] = own[i] as typeof console.log;
  };
}

const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));

/** Waits until no widget changes any more: a picture follows its box, and the box the picture's needs. */
async function settle(widgets: readonly Widget[], states: readonly State[]): Promise<void> {
  let before = '';
  for (let calm = 0, rounds = 0; calm < 2 && rounds < 200; rounds++) {
    await Promise.all(widgets.map(({updateComplete}) => updateComplete));
    await frame();
    const arriving = widgets.some(
      ({shadowRoot}, i) => states[i] !== 'waiting' && shadowRoot.querySelector('.waiting'),
    );
    const now = widgets.map(({shadowRoot}) => shadowRoot.innerHTML).join('');
    calm = now === before && !arriving ? calm + 1 : 0;
    before = now;
  }
}

const textOf = (widget: Widget, selector: string): string => {
  const found = [...widget.shadowRoot.querySelectorAll(selector)];
  return found.map((element) => element.textContent.replaceAll(/\s+/g, ' ').trim()).join(' ');
};

/** The state that the story promises, with its heading and its sentence. */
function checkWords(widget: Widget, state: State, say: (fault: string) => void): void {
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
  const sentence = {
    shown: '#sentence',
    stale: '#sentence',
    waiting: '#sentence',
    empty: '.state p',
    failed: '.state #sentence',
  }[now];
  if (textOf(widget, sentence).length < 4) say(`has no sentence in ${sentence}`);
  if (
    /\b(undefined|NaN|Infinity|null)\b|\[object/.test(
      textOf(widget, '#heading, #sentence, .state, .foot, .notes'),
    )
  )
    say(`speaks like a program: ${textOf(widget, '#heading, #sentence, .state, .foot, .notes')}`);
  if (now === 'waiting') {
    const own = widget.textContent.trim() !== '';
    if (own && widget.offsetHeight < 12) say("hides the page's own text");
    if (!own && !has('.skeleton')) say('keeps no room while it waits');
  }
  if ((now === 'shown' || now === 'stale') && !has('svg[tabindex="0"], .number, .sheet td'))
    say('shows nothing');
}

/** Attributes of pictures hold numbers. */
function checkNumbers(widget: Widget, say: (fault: string) => void): void {
  for (const element of widget.shadowRoot.querySelectorAll('svg, svg *'))
    for (const {name, value} of element.attributes)
      if (/NaN|undefined|Infinity|\[object/.test(value))
        say(`<${element.localName} ${name}="${value.slice(0, 80)}">`);
}

/** Texts of a picture stay inside it and apart, and the sheet is no wider than its box. */
function checkRoom(widget: Widget, say: (fault: string) => void): void {
  const root = widget.shadowRoot.querySelector<HTMLElement>('.root');
  if (root && root.scrollWidth > root.clientWidth + slack)
    say(`the sheet is ${root.scrollWidth} px wide in ${root.clientWidth} px`);
  for (const svg of widget.shadowRoot.querySelectorAll('.picture > svg, .spark > svg')) {
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
        const across =
          Math.min(one.at.right, other.at.right) - Math.max(one.at.left, other.at.left);
        const down = Math.min(one.at.bottom, other.at.bottom) - Math.max(one.at.top, other.at.top);
        const over = Math.min(across, down);
        if (over > slack) say(`“${one.text}” and “${other.text}” overlap by ${over.toFixed(1)} px`);
      }
  }
}

/** The same values as a table, and back. */
async function checkTable(widget: Widget, say: (fault: string) => void): Promise<void> {
  const {shadowRoot} = widget;
  const button = shadowRoot.querySelector<HTMLButtonElement>('.foot button');
  if (widget.localName !== 'edu-data-table' && !button) say('has no button for the table');
  button?.click();
  await widget.updateComplete;
  const cells = [...shadowRoot.querySelectorAll('tbody td')];
  if (!cells.length) say('has no values in its table');
  if (cells.some(({textContent}) => !textContent.trim())) say('has an empty cell in its table');
  for (const heading of shadowRoot.querySelectorAll('th'))
    if (!heading.textContent.trim()) say('has a row or column without a name in its table');
  button?.click();
  await widget.updateComplete;
  if (button && shadowRoot.querySelector('table')) say('does not come back from its table');
}
