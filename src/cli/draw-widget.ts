import './quiet-browser.js';
import {
  EduAlertPanel,
  EduBarChart,
  EduDataTable,
  EduFunnelChart,
  EduHeatmapChart,
  EduKpiTile,
  EduLineChart,
  EduPyramidChart,
  EduScatterChart,
  EduShareChart,
  EduStackedChart,
} from '../embed/index.js';
import type {Needs} from '../feed/links.js';
import type {Section} from '../feed/section.js';
import type {FeedState} from '../feed/store.js';
import {formatDate, formatDateTime} from '../format/dates.js';
import {wording, type Lang} from '../format/lang.js';
import {fill, messages} from '../format/messages.js';
import {noticeSentence} from '../format/notice-words.js';
import type {Answer} from '../model/answer.js';
import type {Dataset} from '../model/dataset.js';
import type {Problem} from '../model/problem.js';
import type {LocalText} from '../model/text.js';
import {readSheets, standing, styleOf, type Standing, type Style} from './cascade.js';
import {plainColour} from './colours.js';
import {classesOf, find, piecesOf, tag, textOf, type Piece, type Tag} from './tree.js';

/** What can be drawn without a browser. */
const CLASSES = {
  'alert-panel': EduAlertPanel,
  'bar-chart': EduBarChart,
  'data-table': EduDataTable,
  'funnel-chart': EduFunnelChart,
  'heatmap-chart': EduHeatmapChart,
  'kpi-tile': EduKpiTile,
  'line-chart': EduLineChart,
  'pyramid-chart': EduPyramidChart,
  'scatter-chart': EduScatterChart,
  'share-chart': EduShareChart,
  'stacked-chart': EduStackedChart,
};

export type Drawable = keyof typeof CLASSES;

/** What needs a reader or a canvas, and what holds others. */
const OTHERS = new Set([
  'dashboard',
  'feed-source',
  'filter-bar',
  'milestone-strip',
  'school-map',
  'source-strip',
  'wall',
]);

export const DRAWABLE = Object.keys(CLASSES) as readonly Drawable[];
export const isDrawable = (name: string): name is Drawable => Object.hasOwn(CLASSES, name);
/** Whether it is a widget of the kit that cannot be drawn here. */
export const isOther = (name: string): boolean => OTHERS.has(name);

/** Names of attributes that a widget looks at, and whether each stands for itself. */
export function attributesOf(widget: Drawable): ReadonlyMap<string, {readonly alone: boolean}> {
  const {observedAttributes, elementProperties} = CLASSES[widget];
  return new Map(
    observedAttributes.map((name) => {
      const declared = [...elementProperties].find(
        ([key, {attribute = true}]) =>
          name === (typeof attribute === 'string' ? attribute : String(key).toLowerCase()),
      );
      return [name, {alone: declared?.[1].type === Boolean}];
    }),
  );
}

export interface Wish {
  readonly widget: Drawable;
  readonly attributes: ReadonlyMap<string, string>;
}

/** What the elements keep to themselves and this program, which stands in for the browser, has to know. */
interface Inside {
  readonly needs: readonly string[];
  readonly sections?: readonly Section[];
  readonly schools?: boolean;
  readonly feed: {state: FeedState; look: () => void};
  readonly size: {width: number; family: string};
  readonly answer?: Answer;
  readonly textSize: number;
  readonly labelSize: number;
  withTable: boolean;
  attributeChangedCallback(name: string, old: null, now: string): void;
  willUpdate(changed: Map<string, unknown>): void;
  render(): unknown;
  ownProblems(): readonly Problem[];
  sourceName(dataset: Dataset): LocalText | undefined;
}

function make({widget, attributes}: Wish, lang: string): Inside {
  const element = new CLASSES[widget]();
  // Lit learns an element's attributes when a browser asks for them.
  attributesOf(widget);
  Object.defineProperties(element, {
    isConnected: {value: true},
    localName: {value: `edu-${widget}`},
    parentElement: {value: null},
    getRootNode: {value: () => ({})},
    // Nobody hears it.
    getClientRects: {value: () => []},
    renderRoot: {value: {querySelectorAll: () => [], querySelector: () => null}},
    textContent: {value: ''},
    childElementCount: {value: 0},
  });
  const inside = element as unknown as Inside;
  for (const [name, value] of new Map([...attributes, ['lang', lang]])) {
    element.setAttribute(name, value);
    inside.attributeChangedCallback(name, null, value);
  }
  inside.feed.look = () => undefined;
  return inside;
}

/** What a widget asks of a feed. */
export function needsOf(wish: Wish): Needs {
  const {needs, sections, schools} = make(wish, 'vi');
  return {indicators: needs, sections, schools: schools ?? false};
}

export interface Place {
  readonly lang: Lang;
  /** Width of the sheet in px. */
  readonly width: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Level of the heading in the page's outline. */
  readonly level: number;
  /** What goes before the ids of this sheet, for pages that hold several: `w1-`. */
  readonly prefix: string;
}

/** A widget as it looks without a browser. */
export interface Sheet {
  readonly heading: string;
  readonly sentence: string;
  readonly notes: readonly string[];
  /** Where from, how old; a mark for invented data goes before it. */
  readonly source: string;
  /** What is to be feared of the data; `''` for nothing. */
  readonly warning: string;
  /** All of it, with looks of its own. */
  readonly figure: Tag;
  /** The picture and the entries of its key, where there is one. */
  readonly picture: Tag | undefined;
  readonly key: readonly {readonly sample: Tag | undefined; readonly label: string}[];
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly bad: string;
}

/** Draws a widget; a text instead is the reason why there is nothing to draw. */
export function drawWidget(
  wish: Wish,
  state: FeedState & {dataset: Dataset},
  place: Place,
): Sheet | string {
  const {lang, width, now, prefix, level} = place;
  const inside = make(wish, lang);
  inside.feed.state = {...state, loadedAt: now};
  inside.size.width = width;
  // Nothing can be opened on paper, so the values stand below the picture.
  inside.withTable = true;
  inside.willUpdate(new Map());
  if (inside.answer?.kind === 'empty') return noticeSentence(inside.answer.reason, lang);
  const figure = find(tag('', {}, piecesOf(inside.render())), ({name}) => name === 'figure');
  if (!figure) throw new Error('A widget is a figure.');

  const {facts, warning} = provenance(inside, state.dataset, now, lang);
  const source = find(figure, ({attributes}) => attributes.get('id') === 'source');
  const demo = state.dataset.feed.demo ? messages(lang).demo : '';
  source?.children.push(
    ...(demo ? [tag('span', {class: 'flag'}, [demo]), ' '] : []),
    facts,
    ...(warning ? [' ', tag('b', {id: 'freshness', class: 'trouble'}, [`⚠\u{A0}${warning}`])] : []),
  );
  figure.children = still(figure.children, figure);
  const heading = find(figure, ({attributes}) => attributes.get('id') === 'heading');
  if (heading) {
    heading.name = `h${level}`;
    heading.attributes.delete('role');
    heading.attributes.delete('aria-level');
  }
  const words = (id: string): string =>
    textOf(find(figure, ({attributes}) => attributes.get('id') === id) ?? '').trim();
  const told = {heading: words('heading'), sentence: words('sentence')};
  const notes = find(figure, (it) => it.name === 'ul' && classesOf(it).includes('notes'));

  const start: Style = new Map([
    ['font-size', `${inside.textSize}`],
    ['--_label', `${inside.labelSize}px`],
    ['color', '#000000'],
  ]);
  const rules = readSheets(cssOf(wish.widget));
  const root = standing(figure, undefined);
  const style = styleOf(rules, root, start);
  const shown = dressed(figure, root, start, rules);
  const canvas = find(shown, (it) => it.name === 'svg' && it.attributes.has('viewBox'));
  const key = find(shown, ({attributes}) => attributes.get('part') === 'key');
  const entries = key?.children.filter((it): it is Tag => typeof it !== 'string') ?? [];
  rename(shown, prefix);
  const colour = (name: string): string => plainColour(style.get(`--_${name}`) ?? '');
  return {
    ...told,
    notes: notes?.children.map((note) => textOf(note).trim()).filter(Boolean) ?? [],
    source: [demo, facts].filter(Boolean).join(' · '),
    warning: warning && `⚠\u{A0}${warning}`,
    figure: shown,
    picture: canvas,
    key: entries.map((entry) => ({
      sample: find(entry, ({name}) => name === 'svg'),
      label: textOf(entry).replace(/\s+/g, ' ').trim(),
    })),
    paper: colour('paper'),
    ink: colour('ink'),
    soft: colour('ink-soft'),
    bad: colour('bad'),
  };
}

const cssOf = (widget: Drawable): string =>
  [CLASSES[widget].styles]
    .flat(Infinity)
    .map((sheet) => (sheet as {cssText: string}).cssText)
    .join('\n');

/** Where from, and of which day. Ages grow and paper does not, so the moment of drawing stands in their place. */
function provenance(
  inside: Inside,
  dataset: Dataset,
  now: number,
  lang: string,
): {facts: string; warning: string} {
  const words = messages(lang);
  const {feed} = dataset;
  const source = inside.sourceName(dataset);
  const isStale = feed.staleSeconds !== undefined && now - feed.updated > feed.staleSeconds * 1000;
  const facts = [
    source ? `${words.source}: ${wording(source, lang)}` : '',
    `${words.updated} ${formatDateTime(feed.updated)}`,
  ];
  return {
    facts: facts.filter(Boolean).join(' · '),
    warning: isStale ? fill(words.stale, {date: formatDate(feed.updated)}) : '',
  };
}

/** What there is only to be pressed, typed into, pointed at or heard. */
const LIVELY = /^(input|select|label|canvas|slot)$/;
const LIVELY_CLASSES = new Set([
  'ruler',
  'controls',
  'menu',
  'help',
  'readout',
  'unseen',
  'filter',
  'sound',
  'cursor',
  'cursor-line',
]);
const LIVELY_ATTRIBUTES = /^(tabindex|role|part|id|aria-.*)$/;

/** The same without what moves: buttons that hold words of the picture leave their words. */
function still(pieces: readonly Piece[], around: Tag): Piece[] {
  return pieces.flatMap((piece) => {
    if (typeof piece === 'string') return [piece];
    const classes = classesOf(piece);
    const holdsHeading = find(piece, ({attributes}) => attributes.get('id') === 'heading');
    if (LIVELY.test(piece.name)) return [];
    if (classes.some((name) => LIVELY_CLASSES.has(name)) && !holdsHeading) return [];
    if (piece.name === 'button') {
      if (classes.includes('headline'))
        return [tag('b', {class: 'headline'}, still(piece.children, piece))];
      if (!/^(li|th)$/.test(around.name)) return [];
      return still(
        piece.children.filter((it) => typeof it === 'string' || !classesOf(it).includes('sign')),
        piece,
      );
    }
    piece.children = still(piece.children, piece);
    // A tile keeps its sentence for the ear; paper has none.
    if (classes.includes('plain')) piece.attributes.delete('class');
    if (piece.name === 'details') piece.attributes.set('open', '');
    return [piece];
  });
}

/** Marks in pictures: what they look like, as attributes that any program reads. */
const LOOKS =
  'fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-dasharray stroke-linecap stroke-linejoin opacity'.split(
    ' ',
  );
const LETTERS = ['font-size', 'font-weight', 'font-style', 'text-anchor'];
/** What need not be said. */
const USUAL: Readonly<Record<string, string>> = {
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-dasharray': 'none',
  opacity: '1',
  'font-weight': '400',
  'font-style': 'normal',
  'text-anchor': 'start',
};
const GROUPS = /^(svg|g|defs|pattern|clipPath)$/;

/** Boxes on a page: what of their style old mail programs understand, by the names that they understand. */
const BOX =
  /^(color|background(-color)?|font-(weight|style)|line-height|text-align|vertical-align|white-space|(border|padding|margin)(-(top|right|bottom|left))?(-(color|width|style))?|border-(collapse|radius)|display|flex(-\w+)?|gap|align-items|justify-content|list-style|(max-)?width|grid-template-columns)$/;
const PHYSICAL: readonly (readonly [RegExp, string])[] = [
  [/-inline-start/, '-left'],
  [/-inline-end/, '-right'],
  [/-block-start/, '-top'],
  [/-block-end/, '-bottom'],
  [/^max-inline-size$/, 'max-width'],
  [/^inline-size$/, 'width'],
];
const physical = (name: string): string =>
  PHYSICAL.reduce((it, [from, to]) => it.replace(from, to), name);

/** A copy that looks the same without any style sheet. */
function dressed(
  source: Tag,
  at: Standing,
  parent: Style,
  rules: ReturnType<typeof readSheets>,
  inPicture = false,
): Tag {
  const style = styleOf(rules, at, parent);
  const {name, attributes} = source;
  const copy = tag(name);
  const isMark = inPicture || name === 'svg';
  for (const [key, value] of attributes)
    if (key !== 'class' && key !== 'style' && !(isMark && LOOKS.includes(key)))
      copy.attributes.set(key, value);
  if (isMark) markUp(copy, style, name);
  else boxUp(copy, style, parent, at.around?.tag.name === 'figure' && name !== 'figcaption');
  copy.children = source.children.flatMap((child): Piece[] => {
    if (typeof child === 'string') return [isMark ? child : child.replace(/[\t\n ]+/g, ' ')];
    const made = dressed(child, standing(child, at), style, rules, isMark);
    return made.name === 'text' ? edged(made) : [made];
  });
  if (name === 'svg' && attributes.has('viewBox')) {
    for (const key of [...copy.attributes.keys()])
      if (/^(tabindex|role|aria-roledescription)$/.test(key)) copy.attributes.delete(key);
    copy.attributes.set('role', 'img');
    copy.attributes.set('style', 'max-width:100%;height:auto');
  }
  // Blanks between blocks mean nothing; between words they part them.
  const holdsWords = copy.children.some((it) =>
    typeof it === 'string' ? it.trim() : /^(span|b|a)$/.test(it.name),
  );
  if (isMark || !holdsWords)
    copy.children = copy.children.filter((it) => typeof it !== 'string' || it.trim());
  return copy;
}

function markUp({attributes}: Tag, style: Style, name: string): void {
  for (const key of ['role', 'part', 'tabindex']) attributes.delete(key);
  if (GROUPS.test(name)) return;
  for (const look of name === 'text' || name === 'tspan' ? [...LOOKS, ...LETTERS] : LOOKS) {
    const value = style.get(look)?.replaceAll('px', '');
    if (value !== undefined && value !== USUAL[look]) attributes.set(look, value);
  }
  if (name === 'text') {
    attributes.set('dy', '0.35em');
    if (style.get('paint-order') === 'stroke') attributes.set('paint-order', 'stroke');
  }
}

/** Drawing programs do not know that an edge may lie beneath the letters, so it lies in a text of its own. */
function edged(text: Tag): Tag[] {
  const {attributes, children} = text;
  attributes.delete('paint-order');
  if (!attributes.has('stroke')) return [text];
  const edge = tag('text', Object.fromEntries(attributes), children);
  edge.attributes.set('fill', 'none');
  edge.attributes.set('aria-hidden', 'true');
  for (const key of [...attributes.keys()]) if (key.startsWith('stroke')) attributes.delete(key);
  return [edge, text];
}

function boxUp({name, attributes}: Tag, style: Style, parent: Style, isInFigure: boolean): void {
  for (const key of [...attributes.keys()])
    if (
      LIVELY_ATTRIBUTES.test(key) &&
      !/^(id|part|aria-label.*|aria-hidden|aria-describedby)$/.test(key)
    )
      attributes.delete(key);
  const said: string[] = [];
  const size = style.get('font-size');
  if (size !== parent.get('font-size') || name === 'figure') said.push(`font-size:${size ?? ''}px`);
  for (const [key, value] of style) {
    const to = physical(key);
    if (key.startsWith('--') || !BOX.test(to)) continue;
    if (
      value === parent.get(key) &&
      /^(color|text-align|white-space|line-height|font|list)/.test(key)
    )
      continue;
    // Pictures are as high as they are; what fills a box on a page fills nothing here.
    if (/^(flex(-grow|-shrink)?|width)$/.test(to) && name !== 'table') continue;
    said.push(
      `${to}:${value.replace(/\b(start|end)\b/, (side) => (side === 'start' ? 'left' : 'right'))}`,
    );
  }
  if (name === 'figure') said.push('margin:0', 'display:block');
  if (isInFigure) said.push('margin-top:8px');
  if (/^h\d$/.test(name)) said.push('margin:0');
  if (said.length) attributes.set('style', said.join(';'));
}

/** Gives all ids a prefix, and with them what points at them. */
function rename(at: Tag, prefix: string): void {
  at.attributes.delete('part');
  for (const [key, value] of at.attributes) {
    if (key === 'id') at.attributes.set(key, prefix + value);
    else if (/^aria-(labelledby|describedby)$/.test(key))
      at.attributes.set(
        key,
        value
          .split(' ')
          .filter((id) => id !== 'freshness')
          .map((id) => prefix + id)
          .join(' '),
      );
    else if (value.startsWith('url(#'))
      at.attributes.set(key, value.replace('url(#', `url(#${prefix}`));
  }
  for (const child of at.children) if (typeof child !== 'string') rename(child, prefix);
}
