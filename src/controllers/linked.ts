import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Member} from '../model/answer.js';
import type {Dataset} from '../model/dataset.js';
import type {Followed} from '../model/follow.js';
import type {Query} from '../model/query.js';
import type {Selection} from '../model/selection.js';
import type * as LinksModule from './links.js';
import type {Linked, SelectionGroup} from './selection-group.js';

/** What a group of widgets does; loaded when a page has the first one. */
type Links = typeof LinksModule;

interface Host extends ReactiveControllerHost, Element {
  group?: string | undefined;
}

/** What the others of the group may ask of the widget. */
type About = () => Linked;

type Changes = Readonly<Record<string, string | undefined>>;

const NONE: Selection = {};

/** Ties a widget to the group that its attribute `group` names. */
export class LinkedSelection implements ReactiveController {
  #host: Host;
  #about: About;
  #name: string | undefined;
  #links: Links | undefined;
  #group: SelectionGroup | undefined;
  #leave: (() => void) | undefined;
  #unheed: (() => void) | undefined;
  /** Called when a reader points somewhere in a picture of the group. */
  onPoint: ((at: Selection) => void) | undefined;
  /** Chosen before the group was there. */
  #early: Changes = {};

  constructor(host: Host, about: About) {
    this.#host = host;
    this.#about = about;
    host.addController(this);
  }

  /** What is chosen; nothing where the widget stands alone. */
  get selection(): Selection {
    return this.#group?.selection ?? NONE;
  }

  set selection(next: Selection) {
    const none = Object.keys(this.selection).map((key) => [key, ''] as const);
    this.choose({...Object.fromEntries(none), ...next});
  }

  hostUpdate(): void {
    const {group} = this.#host;
    if (group === this.#name || !this.#host.isConnected) return;
    this.hostDisconnected();
    this.#name = group;
    if (group) void this.#join(group);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#unheed?.();
    this.#leave = this.#unheed = this.#group = this.#name = undefined;
  }

  async #join(name: string): Promise<void> {
    const links = await import('./links.js').catch(() => undefined);
    // Meanwhile the widget may have been taken away, or tied elsewhere.
    if (!links || name !== this.#name) return;
    this.#links = links;
    const group = links.selectionGroup(name);
    this.#group = group;
    const about = this.#about;
    this.#leave = group.join(
      {
        get indicators() {
          return about().indicators;
        },
        get dataset() {
          return about().dataset;
        },
      },
      () => this.#host.requestUpdate(),
    );
    const {onPoint} = this;
    if (onPoint)
      this.#unheed = group.heed(() => {
        onPoint(group.pointed);
      });
    group.choose(this.#early);
    this.#early = {};
    this.#host.requestUpdate();
  }

  /** The widget's question as what is chosen turns it. */
  follow(query: Query, dataset: Dataset, selection: Selection): Followed {
    return this.#links?.follow(query, selection, dataset) ?? {query, emphasis: [], ignored: []};
  }

  /** Choices that the widget cannot follow, in words. */
  tell(ignored: readonly Member[], lang: string): readonly string[] {
    return ignored.map((member) => this.#links?.ignoredSentence(member, lang) ?? '');
  }

  /** Tells the group where the reader of this widget points. */
  point(at: Selection): void {
    this.#group?.point(at);
  }

  /** Chooses what a reader has opened. */
  choose(changes: Changes): void {
    if (this.#group) this.#group.choose(changes);
    else this.#early = {...this.#early, ...changes};
  }
}
