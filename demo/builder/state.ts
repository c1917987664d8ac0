import {checkFeed, checkPage} from '../../src/embed/doctor.js';
import type {Cms, Embed, Role} from '../../src/embed/snippet.js';
import {wording} from '../../src/format/lang.js';
import {indexFeed, type Dataset} from '../../src/model/dataset.js';
import type {Finding} from '../../src/model/finding.js';
import {choicesFor, periodsOf, startOf} from './choices.js';
import type {ElementInfo} from './element.js';

export const WIDTHS = {phone: 360, desktop: 960, wall: 1920} as const;
export const THEMES = ['light', 'dark', 'wall'] as const;

/** What a person has chosen so far, and what came of it. */
export class BuilderState {
  elements: readonly ElementInfo[] = [];
  /** As typed. */
  address = '';
  /** As asked for, absolute. */
  source = '';
  isChecking = false;
  findings: readonly Finding[] = [];
  dataset: Dataset | undefined;
  tag = 'edu-line-chart';
  attributes: Record<string, string> = {};
  theme: (typeof THEMES)[number] = 'light';
  /** On a phone a page is a phone's. */
  width: keyof typeof WIDTHS = innerWidth < 640 ? 'phone' : 'desktop';
  cms: Cms = 'html';
  role: Role = 'script';
  base = new URL('/edu-widgets/', location.href).href;
  /** What the preview says; the page's own words until data arrive, unless somebody wrote better ones. */
  spoken = {heading: '', sentence: ''};
  fallback: string | undefined;
  height = 480;
  page = {address: '', source: '', policy: ''};
  pageFindings: readonly Finding[] | undefined;
  /** The page could not be read from here. */
  isPageShut = false;

  get element(): ElementInfo | undefined {
    return this.elements.find(({tag}) => tag === this.tag);
  }

  embed(lang: 'vi' | 'en'): Embed {
    const {heading, sentence} = this.spoken;
    const theme = this.theme === 'light' ? {} : {theme: this.theme};
    return {
      tag: this.tag,
      attributes: {src: this.source, ...this.attributes, ...theme},
      fallback: this.fallback ?? (sentence || heading || this.#subject(lang)),
      title: heading || this.#subject(lang),
      base: this.base,
      lang,
      height: this.height,
    };
  }

  /** What it is about, until the widget has said it better. */
  #subject(lang: string): string {
    const {dataset, attributes} = this;
    const indicator = dataset?.indicators.get(attributes['indicator'] ?? '');
    return wording(indicator?.name ?? dataset?.feed.title, lang) || this.tag;
  }

  /** Asks for the feed and tells what it offers. */
  async open(address: string): Promise<void> {
    this.address = address.trim();
    this.source = resolved(this.address, document.baseURI)?.href ?? '';
    this.isChecking = true;
    // What another feed calls its indicators and places means nothing here.
    this.attributes = {};
    this.dataset = undefined;
    const asked = this.source;
    const {findings, feed} = await checkFeed(
      asked || this.address,
      resolved(this.page.address)?.href ?? location.href,
      (url, init) => fetch(url, init),
    );
    // Another one may have been chosen meanwhile.
    if (asked !== this.source) return;
    this.isChecking = false;
    this.findings = findings;
    this.dataset = feed && indexFeed(feed);
    this.choose(this.tag);
  }

  /** Another widget: what the two have in common stays. */
  choose(tag: string): void {
    this.tag = tag;
    this.fallback = undefined;
    this.spoken = {heading: '', sentence: ''};
    const {element, dataset, attributes} = this;
    if (!element || !dataset) return;
    const kept = Object.entries(attributes).filter(([name, value]) => {
      const info = element.attributes.find((each) => each.name === name);
      return (
        info &&
        (choicesFor(element, info, dataset, attributes, 'vi') ?? [{value}]).some(
          (each) => each.value === value,
        )
      );
    });
    const start = startOf(element, dataset);
    this.attributes =
      start['indicator'] && !kept.some(([name]) => name === 'indicator')
        ? start
        : {...Object.fromEntries(kept)};
  }

  /** Sets an attribute; `''` takes it away, true stands for one without a value. */
  set(name: string, value: string | boolean): void {
    const rest = this.#without([name]);
    this.attributes =
      value === false || value === '' ? rest : {...rest, [name]: value === true ? '' : value};
    // The old figures' words must not stand in for the new ones.
    this.spoken = {heading: '', sentence: ''};
    // What another indicator is split by, and when, is its own affair.
    if (name === 'indicator') this.#dropForeign();
  }

  #dropForeign(): void {
    const {element, dataset, attributes} = this;
    if (!element || !dataset) return;
    const foreign = ['by', 'where', 'period'].filter((name) => {
      const info = element.attributes.find((each) => each.name === name);
      const choices = info && choicesFor(element, info, dataset, attributes, 'vi');
      return choices && !choices.some(({value}) => value === (attributes[name] ?? ''));
    });
    this.attributes = this.#without(foreign);
  }

  #without(names: readonly string[]): Record<string, string> {
    const kept = Object.entries(this.attributes).filter(([name]) => !names.includes(name));
    return Object.fromEntries(kept);
  }

  periods(id: string): readonly string[] {
    return this.dataset ? periodsOf(this.dataset, id).map(({code}) => code) : [];
  }

  /** Reads the page if it may be read from here, else what was pasted of it. */
  async examine(): Promise<void> {
    const address = resolved(this.page.address)?.href ?? location.href;
    let {source: html, policy} = this.page;
    this.isPageShut = false;
    if (!html.trim())
      try {
        const answer = await fetch(address, {cache: 'no-cache'});
        html = await answer.text();
        policy ||= answer.headers.get('content-security-policy') ?? '';
      } catch {
        this.isPageShut = true;
        this.pageFindings = undefined;
        return;
      }
    this.pageFindings = checkPage({
      address,
      html,
      policy,
      base: this.base,
      feeds: this.source ? [this.source] : [],
    });
  }
}

function resolved(address: string, base?: string): URL | undefined {
  try {
    return address ? new URL(address, base) : undefined;
  } catch {
    return undefined;
  }
}
