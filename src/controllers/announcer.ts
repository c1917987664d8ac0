import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** What is told of one new alert. */
export interface News {
  readonly text: string;
  /** For the worst alone: it may interrupt what a screen reader is saying. */
  readonly isUrgent: boolean;
}

/** Something that may be news. */
interface Item {
  readonly id: string;
}

/** Readers of screens lose the thread when they are told more often. */
const PAUSE = 5000;
/** After that long the words go, so that the same words are news again. */
const STAYS = 3000;
/** How many ids are remembered of one feed, at least. */
const MEMORY = 2000;

interface Waiting {
  readonly announcer: Announcer;
  readonly news: News;
}

// One voice a page: several panels must not tell the same alert twice, nor speak at the same time.
const told = new Map<string, Set<string>>();
const connected = new Set<Announcer>();
let waiting: Waiting[] = [];
let lastSaid = -Infinity;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Notes an id as the last one; true when it is new. Those go that were noted longest ago. */
function note(ids: Set<string>, id: string, most: number): boolean {
  const isNew = !ids.delete(id);
  ids.add(id);
  if (isNew && ids.size > most) ids.delete(ids.values().next().value as string);
  return isNew;
}

/**
 * Tells what is new in a list: each item once a page, nothing of what was there at first, at most one announcement in
 * five seconds, and only urgent news interrupts. The element puts `polite` and `assertive` into live regions.
 */
export class Announcer implements ReactiveController {
  polite = '';
  assertive = '';
  readonly #host: ReactiveControllerHost & Pick<Element, 'getClientRects'>;
  readonly #heard: (news: readonly News[]) => void;
  readonly #join: (news: readonly News[]) => string;
  #feed: string | undefined;
  #seen = new Set<string>();

  /**
   * @param join - Makes one announcement of several.
   * @param heard - Told of every announcement on the page, for sound and speech.
   */
  constructor(
    host: ReactiveControllerHost & Pick<Element, 'getClientRects'>,
    join: (news: readonly News[]) => string,
    heard: (news: readonly News[]) => void,
  ) {
    this.#host = host;
    this.#join = join;
    this.#heard = heard;
    host.addController(this);
  }

  hostConnected(): void {
    connected.add(this);
  }

  hostDisconnected(): void {
    connected.delete(this);
    this.#feed = undefined;
    // What it had to tell is told by another.
    const [heir] = connected;
    waiting = waiting.flatMap((each) => {
      if (each.announcer !== this) return each;
      return heir ? {...each, announcer: heir} : [];
    });
    if (connected.size) return;
    told.clear();
    clearTimeout(timer);
    timer = undefined;
    lastSaid = -Infinity;
  }

  /**
   * Hands over all that is there now; the first list of a feed is nothing new. What `tell` has no words for is not shown
   * by this element and stays untold, also when it is shown later.
   */
  take<T extends Item>(
    feed: string,
    items: readonly T[],
    tell: (item: T) => News | undefined,
  ): void {
    const isFirst = this.#feed !== feed;
    if (isFirst) this.#seen = new Set();
    this.#feed = feed;
    // A newcomer's list may be newer than the others': what they have not seen is still theirs to tell.
    const isFirstHere = !told.has(feed);
    const page = told.get(feed) ?? new Set<string>();
    told.set(feed, page);
    const most = Math.max(MEMORY, 2 * items.length);
    // Who is not on screen leaves the news to those who are.
    const isHeard = this.#host.getClientRects().length > 0;
    for (const item of items) {
      const {id} = item;
      const isNew = note(this.#seen, id, most);
      const news = isNew && !isFirst && isHeard && !page.has(id) ? tell(item) : undefined;
      if (news) waiting.push({announcer: this, news});
      if (news ?? isFirstHere) note(page, id, most);
    }
    plan();
  }

  say(news: readonly News[], isUrgent: boolean): void {
    this[isUrgent ? 'assertive' : 'polite'] = this.#join(news);
    this.#host.requestUpdate();
    for (const each of connected) each.#heard(news);
    setTimeout(() => {
      this.polite = this.assertive = '';
      this.#host.requestUpdate();
    }, STAYS);
  }
}

function plan(): void {
  if (!waiting.length) return;
  timer ??= setTimeout(sayNext, Math.max(0, lastSaid + PAUSE - performance.now()));
}

function sayNext(): void {
  timer = undefined;
  const urgent = waiting.filter(({news}) => news.isUrgent);
  const now = urgent.length ? urgent : waiting;
  waiting = waiting.filter((each) => !now.includes(each));
  now[0]?.announcer.say(
    now.map(({news}) => news),
    urgent.length > 0,
  );
  lastSaid = performance.now();
  plan();
}
