import {version} from './version.js';

/** A class once registered says which copy of the kit it came with. */
type Versioned = CustomElementConstructor & {version?: string};

// Five tags of one extra copy are one piece of news, not five.
let told = false;

/**
 * Gives a tag its class, unless the page has that tag already.
 *
 * Portals are put together by several editors, so the kit may be loaded more than once. The first
 * copy stays, because its elements are on screen; the second says so in one line and does no harm.
 *
 * @example register('edu-line-chart', EduLineChart);
 */
export function register(tag: string, type: Versioned): void {
  const present = customElements.get(tag) as Versioned | undefined;
  if (!present) {
    type.version = version;
    customElements.define(tag, type);
    return;
  }
  if (present === type || told) return;
  told = true;
  const first = present.version ?? 'of unknown version';
  const line = `edu-widgets ${first} is on this page already (<${tag}>); ${version} stays unused.`;
  if (first === version) console.info(line);
  else console.warn(line);
}
