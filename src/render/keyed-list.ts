import {noChange} from 'lit';
import {Directive, directive, type ChildPart, type DirectiveResult} from 'lit/directive.js';
import {
  insertPart,
  removePart,
  setChildPartValue,
  setCommittedValue,
} from 'lit/directive-helpers.js';

/**
 * A list whose elements stay with their items when others come, go or change places, so that focus stays too.
 *
 * Lit's own `repeat` (lit-html 3.3) leaves a comment behind for each item that goes, which on a screen that runs for weeks
 * are many.
 *
 * @example keyedList(alerts, ({id}) => id, (alert) => html`<li>${alert.headline}</li>`)
 */
class KeyedList extends Directive {
  #parts = new Map<unknown, ChildPart>();

  render<T>(
    items: readonly T[],
    _keyOf: (item: T) => unknown,
    template: (item: T) => unknown,
  ): unknown {
    return items.map(template);
  }

  override update<T>(
    container: ChildPart,
    [items, keyOf, template]: [readonly T[], (item: T) => unknown, (item: T) => unknown],
  ): unknown {
    const now = new Map<unknown, T>();
    // Two items of one key are two items.
    for (const item of items) now.set(now.has(keyOf(item)) ? Symbol('again') : keyOf(item), item);
    for (const [key, part] of this.#parts)
      if (!now.has(key)) {
        const {endNode} = part;
        removePart(part);
        endNode?.parentNode?.removeChild(endNode);
      }
    const parts: [unknown, ChildPart][] = [];
    let next: ChildPart | undefined;
    // From the last to the first, since a place is told by what stands behind it; who stands there already is not touched.
    for (const [key, item] of [...now].reverse()) {
      next = insertPart(container, next, this.#parts.get(key));
      setChildPartValue(next, template(item));
      parts.unshift([key, next]);
    }
    this.#parts = new Map(parts);
    setCommittedValue(
      container,
      parts.map(([, part]) => part),
    );
    return noChange;
  }
}

export const keyedList = directive(KeyedList) as <T>(
  items: readonly T[],
  keyOf: (item: T) => unknown,
  template: (item: T) => unknown,
) => DirectiveResult;
