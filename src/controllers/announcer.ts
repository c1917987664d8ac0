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
/** How many ids are remembered of one feed. */
const MEMORY = 20_000;

interface Waiting {
  readonly announcer: Announcer;
  readonly news: News;
}

// One voice a page: several panels must not tell the same alert twice, nor speak at the same time.
const known = new Map<string, Set<string>>();
const connected = new Set<Announcer>();
let waiting: Waiting[] = [];
let lastSaid = -Infinity;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Tells what is new in a list: each item once a page, nothing of what was there at first, at most one announcement in
 * five seconds, and only urgent news interrupts. The element puts `polite` and `assertive` into live regions.
 */
export class Announcer implements ReactiveController {
  polite = '';
  assertive = '';
  #host: ReactiveControllerHost;
  #heard: (news: readonly News[]) => void;
  #join: (news: readonly News[]) => string;
  #feed: string | undefined;

  /**
   * @param join - Makes one announcement of several.
   * @param heard - Told of each announcement, for sound and speech.
   */
  constructor(
    host: ReactiveControllerHost,
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
    waiting = waiting.filter(({announcer}) => announcer !== this);
    if (connected.size) return;
    known.clear();
    clearTimeout(timer);
    timer = undefined;
    lastSaid = -Infinity;
  }

  /** Hands over what is there now. The first list of each feed is nothing new. */
  take<T extends Item>(feed: string, items: readonly T[], tell: (item: T) => News): void {
    const ids = known.get(feed) ?? new Set<string>();
    known.set(feed, ids);
    const isFirst = this.#feed !== feed;
    this.#feed = feed;
    for (const item of items) {
      const isKnown = ids.delete(item.id);
      ids.add(item.id);
      if (!isKnown && !isFirst) waiting.push({announcer: this, news: tell(item)});
    }
    // Those go first that were seen longest ago.
    for (const id of ids) {
      if (ids.size <= Math.max(MEMORY, items.length)) break;
      ids.delete(id);
    }
    plan();
  }

  say(news: readonly News[], isUrgent: boolean): void {
    this[isUrgent ? 'assertive' : 'polite'] = this.#join(news);
    this.#host.requestUpdate();
    this.#heard(news);
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
