import {access, mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Needs} from '../feed/links.js';
import {joinNeeds} from '../feed/links.js';
import {dashboards} from '../feed/sections/dashboards.js';
import {formatDateTime} from '../format/dates.js';
import {tame} from '../format/feed-text.js';
import {langOf, wording, type Lang} from '../format/lang.js';
import {fill} from '../format/messages.js';
import type {Dashboard} from '../model/dashboard.js';
import {nearest} from '../model/nearest.js';
import {attributesOf, drawWidget, DRAWABLE, isDrawable, isOther, needsOf} from './draw-widget.js';
import type {Place, Wish} from './draw-widget.js';
import {htmlPage} from './html-page.js';
import {readFeed, type Ready} from './read-feed.js';
import {svgFile} from './svg-file.js';
import {tag, type Piece} from './tree.js';
import {cliWords} from './words.js';

/** Where the program says something, and what time it is. */
export interface Surroundings {
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
  readonly now: () => number;
}

/** What the program's end says to who has called it. */
export const DONE = 0;
export const NO_FEED = 1;
export const WRONG_CALL = 2;
export const NOTHING = 3;

/** A call that cannot be followed, in words, and how the program ends. */
class Refusal extends Error {
  readonly code: number;
  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

interface Call {
  readonly feed: string;
  readonly lang: Lang;
  readonly out: string;
  readonly width: number;
  readonly name: string | undefined;
  readonly what: Wish | {readonly dashboard: string};
}

interface File {
  readonly name: string;
  readonly text: string;
}

/** Draws what the arguments after `render` ask for, writes it, and gives the program's exit code. */
export async function render(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const lang = langOf(args[args.indexOf('--lang') + 1] ?? /--lang=(\S+)/.exec(args.join(' '))?.[1]);
  try {
    const call = readCall(args, lang);
    const files = await draw(call, surroundings);
    await write(call, files, surroundings);
    return DONE;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    surroundings.complain(error.message);
    return error.code;
  }
}

/** What the program itself takes; all else is the widget's. */
const OWN = new Set(['widget', 'dashboard', 'lang', 'out', 'name', 'width']);

function readCall(args: readonly string[], lang: Lang): Call {
  const words = cliWords(lang);
  const options = new Map<string, string | undefined>();
  const feeds: string[] = [];
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? '';
    const option = /^--([a-z][\w-]*)(?:=(.*))?$/s.exec(arg);
    if (!option) feeds.push(arg);
    else {
      const [, name = '', value] = option;
      const next = args[i + 1];
      const takesNext = value === undefined && next !== undefined && !/^--[a-z]/.test(next);
      options.set(name, takesNext ? next : value);
      if (takesNext) i += 1;
    }
  }
  const need = (name: string, usual: string): string => {
    if (!options.has(name)) return usual;
    const value = options.get(name);
    if (!value) throw new Refusal(WRONG_CALL, fill(words.noValue, {name}));
    return value;
  };
  const name = need('widget', '').replace(/^edu-/, '');
  const width = Number(need('width', '640'));
  if (!(width >= 240 && width <= 2000)) throw new Refusal(WRONG_CALL, words.badWidth);
  if (name && options.has('dashboard')) throw new Refusal(WRONG_CALL, words.twice);
  if (!name && !options.has('dashboard')) throw new Refusal(WRONG_CALL, words.whatWidget);
  const feed = feeds.shift();
  if (!feed) throw new Refusal(WRONG_CALL, words.whatFeed);
  return {
    feed,
    lang,
    width,
    out: need('out', '.'),
    name: options.get('name'),
    what: name
      ? {widget: drawable(name, lang), attributes: attributes(name, options, feeds, lang)}
      : {dashboard: options.get('dashboard') ?? ''},
  };
}

function drawable(name: string, lang: string): Wish['widget'] {
  if (isDrawable(name)) return name;
  const words = cliWords(lang);
  const text = isOther(name) ? words.notDrawn : words.noWidget;
  throw new Refusal(WRONG_CALL, fill(text, {name: tame(name, 40), names: DRAWABLE.join(', ')}));
}

function attributes(
  name: string,
  options: ReadonlyMap<string, string | undefined>,
  left: string[],
  lang: string,
): ReadonlyMap<string, string> {
  const words = cliWords(lang);
  const known = attributesOf(drawable(name, lang));
  const given = new Map<string, string>();
  for (const [option, value] of options) {
    if (OWN.has(option)) continue;
    const attribute = known.get(option);
    if (!attribute) {
      const near = nearest(option, [...known.keys(), ...OWN]);
      const text = near ? words.nearOption : words.noOption;
      throw new Refusal(
        WRONG_CALL,
        fill(text, {widget: name, name: tame(option, 40), near: near ?? ''}),
      );
    }
    if (attribute.alone) {
      // What follows a word that stands for itself is none of its business.
      if (value !== undefined && value !== '' && value !== 'true') left.push(value);
      given.set(option, '');
    } else if (value === undefined)
      throw new Refusal(WRONG_CALL, fill(words.noValue, {name: option}));
    else given.set(option, value);
  }
  return given;
}

async function load(call: Call, needs: Needs): Promise<Ready> {
  const {feed, lang} = call;
  const words = cliWords(lang);
  const refuse = (why: string): never => {
    throw new Refusal(NO_FEED, fill(words.noFeed, {address: tame(feed, 200), why}));
  };
  if (!/^https?:/i.test(feed)) await access(feed).catch(() => refuse(words.noFile));
  const read = await readFeed(feed, needs, lang);
  return typeof read === 'string' ? refuse(read) : read;
}

function draw(call: Call, surroundings: Surroundings): Promise<readonly File[]> {
  const {what} = call;
  return 'widget' in what
    ? drawOne(call, what, surroundings)
    : drawAll(call, what.dashboard, surroundings);
}

async function drawOne(call: Call, wish: Wish, {now}: Surroundings): Promise<readonly File[]> {
  const {lang, width} = call;
  const words = cliWords(lang);
  const state = await load(call, needsOf(wish));
  const place: Place = {lang, width, now: now(), level: 1, prefix: ''};
  const sheet = drawWidget(wish, state, place);
  if (typeof sheet === 'string') throw new Refusal(NOTHING, fill(words.nothing, {why: sheet}));
  const name = fileName(call.name ?? nameOf(wish));
  const svg = svgFile(sheet, lang);
  const made = fill(words.made, {date: formatDateTime(place.now)});
  return [
    ...(svg ? [{name: `${name}.svg`, text: svg}] : []),
    {name: `${name}.html`, text: htmlPage(sheet.heading, lang, [sheet.figure], made)},
  ];
}

async function drawAll(
  call: Call,
  id: string,
  {now, complain}: Surroundings,
): Promise<readonly File[]> {
  const {lang, width} = call;
  const words = cliWords(lang);
  const layouts = (await load(call, {sections: [dashboards]})).dataset.feed.dashboards;
  const layout = id ? layouts.find((it) => it.id === id) : layouts[0];
  if (!layout) {
    const names = layouts.map((it) => it.id).join(', ');
    throw new Refusal(
      NOTHING,
      names ? fill(words.noDashboard, {name: tame(id, 64), names}) : words.noDashboards,
    );
  }
  const wishes = wishesOf(layout);
  const state = await load(
    call,
    joinNeeds(wishes.flat().flatMap((it) => ('wish' in it ? [needsOf(it.wish)] : []))),
  );

  const time = now();
  const title = wording(layout.title, lang) || wording(state.dataset.feed.title, lang) || layout.id;
  const stem = fileName(call.name ?? `dashboard-${layout.id}`);
  const files: File[] = [];
  let count = 0;
  const sections = layout.pages.map((page, n): Piece => {
    const pageTitle = wording(page.title, lang);
    const level = pageTitle ? 3 : 2;
    const pieces = (wishes[n] ?? []).map((it): Piece => {
      if (!('wish' in it)) {
        const left = fill(words.leftOut, {name: tame(it.name || '?', 40)});
        complain(left);
        return tag('p', {style: 'margin:16px 0;color:#525e6d'}, [left]);
      }
      count += 1;
      const place = {lang, width, now: time, level, prefix: `w${count}-`};
      const sheet = drawWidget(it.wish, state, place);
      if (typeof sheet === 'string') {
        complain(`${it.wish.widget}: ${sheet}`);
        return tag('p', {style: 'margin:16px 0;color:#525e6d'}, [sheet]);
      }
      const svg = svgFile(sheet, lang);
      if (svg)
        files.push({
          name: `${stem}-${`${count}`.padStart(2, '0')}-${fileName(nameOf(it.wish))}.svg`,
          text: svg,
        });
      return sheet.figure;
    });
    return tag('section', {}, pageTitle ? [tag('h2', {}, [pageTitle]), ...pieces] : pieces);
  });
  const made = fill(words.made, {date: formatDateTime(time)});
  const html = htmlPage(
    title,
    lang,
    [tag('h1', {style: 'margin:0 0 16px'}, [title]), ...sections],
    made,
  );
  return [...files, {name: `${stem}.html`, text: html}];
}

/** What each page of a layout asks for; what cannot be drawn keeps its name. */
const wishesOf = ({pages}: Dashboard): ({wish: Wish} | {name: string})[][] =>
  pages.map(({widgets}) =>
    widgets.map(({widget, attributes: given}) => {
      if (!isDrawable(widget)) return {name: widget};
      const known = attributesOf(widget);
      // Where the data come from, and how it looks, is not the feed's to say.
      const own = [...given].filter(
        ([name]) => known.has(name) && !/^(src|theme|no-store|lang)$/.test(name),
      );
      return {wish: {widget, attributes: new Map(own)}};
    }),
  );

const nameOf = ({widget, attributes: given}: Wish): string =>
  [widget, given.get('indicator')].filter(Boolean).join('-');

/** Without what file systems refuse, and never the name of a folder. */
const fileName = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, 100) || 'edu-widgets';

async function write(call: Call, files: readonly File[], {say}: Surroundings): Promise<void> {
  const {out, lang} = call;
  try {
    await mkdir(out, {recursive: true});
    for (const {name, text} of files) {
      const path = join(out, name);
      await writeFile(path, text);
      say(path);
    }
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new Refusal(NO_FEED, fill(cliWords(lang).noWrite, {out, why}));
  }
}
