import {
  choose,
  merge,
  NO_CHOICES,
  readChoices,
  selectionOf,
  writeChoices,
  type Choices,
  type Selection,
} from '../model/selection.js';
import type {Dataset} from '../model/dataset.js';

/** A widget of a group, as far as the others may know it: what it could answer. */
export interface Linked {
  readonly indicators: readonly string[];
  readonly dataset: Dataset | undefined;
}

/** Widgets that share a selection, wherever they stand: on this page, in its shadow roots, in other tabs and frames. */
export interface SelectionGroup {
  readonly selection: Selection;
  /** The widgets of this page. */
  readonly members: ReadonlySet<Linked>;
  /** Chooses and clears (`undefined` or `''`); what is not named stays. */
  choose(changes: Readonly<Record<string, string | undefined>>): void;
  /** Hears of every change from now on, whoever made it; the result ends that. */
  subscribe(listener: (selection: Selection) => void): () => void;
  /** As `subscribe`, for a widget that others may ask what it could answer. */
  join(member: Linked, listener: (selection: Selection) => void): () => void;
  /** Where a reader of this page points in one of its pictures, by dimension; empty for nowhere. Nobody keeps it. */
  readonly pointed: Selection;
  point(at: Selection): void;
  /** Hears where readers point. */
  heed(listener: () => void): () => void;
  /** Hears when members come and go. */
  watch(listener: () => void): () => void;
}

const groups = new Map<string, SelectionGroup>();

/** The group of a name on this page. What is chosen stays chosen while its widgets come and go. */
export function selectionGroup(name: string): SelectionGroup {
  const group = groups.get(name) ?? openGroup(name);
  groups.set(name, group);
  return group;
}

const HELLO = 'hello';

function openGroup(name: string): SelectionGroup {
  const me = `${Math.random()}`.slice(2, 14);
  const members = new Set<Linked>();
  const listeners = new Set<(selection: Selection) => void>();
  const watchers = new Set<() => void>();
  const heeders = new Set<() => void>();
  let pointed: Selection = {};
  let choices: Choices = NO_CHOICES;
  let selection = selectionOf(choices);
  let channel: BroadcastChannel | undefined;

  function take(news: Choices): void {
    const known = merge(choices, news);
    if (known === choices) return;
    choices = known;
    const next = selectionOf(known);
    const keys = Object.keys({...selection, ...next});
    if (keys.every((key) => selection[key] === next[key])) return;
    selection = next;
    for (const listener of [...listeners]) listener(selection);
  }

  /** Ties the group to those of its name in other tabs, which tell a newcomer what is chosen. */
  function open(): void {
    try {
      channel = new BroadcastChannel(`edu-widgets ${name}`);
    } catch {
      // A sandboxed frame has nobody to talk to.
      return;
    }
    channel.onmessage = ({data}: MessageEvent<unknown>) => {
      if (data !== HELLO) take(readChoices(data));
      else if (choices.size) send(choices);
    };
    channel.postMessage(HELLO);
    if (choices.size) send(choices);
  }

  const send = (some: Choices): void => channel?.postMessage(writeChoices(some));

  function subscribe(listener: (selection: Selection) => void): () => void {
    if (!listeners.size && !channel) open();
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      // A widget that is moved on the page leaves and comes back in one breath.
      queueMicrotask(() => {
        if (listeners.size) return;
        channel?.close();
        channel = undefined;
      });
    };
  }

  const told = (): void => {
    for (const watcher of [...watchers]) watcher();
  };

  return {
    get selection() {
      return selection;
    },
    members,
    choose(changes) {
      const made = choose(choices, changes, me);
      if (!made.size) return;
      take(made);
      send(made);
    },
    subscribe,
    join(member, listener) {
      const leave = subscribe(listener);
      members.add(member);
      told();
      return () => {
        members.delete(member);
        told();
        leave();
      };
    },
    get pointed() {
      return pointed;
    },
    point(at) {
      pointed = at;
      for (const heeder of [...heeders]) heeder();
    },
    heed(listener) {
      heeders.add(listener);
      return () => void heeders.delete(listener);
    },
    watch(listener) {
      watchers.add(listener);
      return () => void watchers.delete(listener);
    },
  };
}
