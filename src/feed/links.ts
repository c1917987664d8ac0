import type {LinkedPart} from '../model/feed.js';
import {isLink} from './context.js';
import type {Section} from './section.js';
import {isBag, NO_MAP} from './shield.js';
import {dataHref} from './values.js';

/** What the widgets of a page ask of one feed. Places are always wanted, since every question may name one. */
export interface Needs {
  /** Ids of indicators; the parts of a ratio follow by themselves. */
  readonly indicators?: readonly string[];
  readonly schools?: boolean | undefined;
  /** Sections to read with their linked parts; with the rules come the indicators that they make alerts from. */
  readonly sections?: readonly Section[] | undefined;
  /** On a screen that nobody touches: refresh though the page counts as hidden. */
  readonly awake?: boolean | undefined;
  /** Keep nothing of this feed on the device. */
  readonly noStore?: boolean | undefined;
}

/** Both needs as one. */
export function joinNeeds(
  all: Iterable<Needs>,
): Required<Pick<Needs, 'indicators' | 'schools' | 'sections'>> {
  const list = [...all];
  return {
    indicators: [...new Set(list.flatMap(({indicators = []}) => indicators))].sort(),
    schools: list.some(({schools}) => schools),
    sections: [...new Set(list.flatMap(({sections = []}) => sections))],
  };
}

/**
 * Chooses, of the linked parts, those that the needs lead to; `from` holds the indicators and rules: a document that
 * nobody has checked yet, or a feed.
 */
export function wanted<T extends Pick<LinkedPart, 'part' | 'id'>>(
  parts: readonly T[],
  needs: Needs,
  from: unknown,
): T[] {
  const {indicators, rules} = isBag(from) ? from : NO_MAP;
  const ids = new Set<unknown>(needs.indicators);
  const lists = new Set<unknown>(needs.sections?.map(({key}) => key)).add('places');
  if (needs.schools) lists.add('schools');
  if (lists.has('rules')) for (const rule of bagsIn(rules)) ids.add(rule['indicator']);
  for (const {id, ratio} of bagsIn(indicators))
    if (isBag(ratio) && ids.has(id)) ids.add(ratio['of']).add(ratio['per']);
  return parts.filter(({part, id}) =>
    part === 'indicator' ? ids.has(id) : lists.has(part === 'boundary' ? 'boundaries' : part),
  );
}

/** The links of a document that has been through `shield`, checked only as far as following them needs. */
export function linksIn(value: unknown): LinkedPart[] {
  if (!isBag(value)) return [];
  const links: LinkedPart[] = [];
  const note = (target: unknown, about: Omit<LinkedPart, 'link'>): void => {
    if (isLink(target) && dataHref.test(target['href']))
      links.push({...about, link: target as unknown as LinkedPart['link']});
  };
  for (const part of ['places', 'schools', 'alerts', 'milestones'] as const) {
    note(value[part], {part, pointer: `/${part}`});
  }
  bagsIn(value['boundaries']).forEach(({geometry}, i) => {
    note(geometry, {part: 'boundary', pointer: `/boundaries/${i}/geometry`});
  });
  bagsIn(value['indicators']).forEach(({id, data}, i) => {
    if (typeof id === 'string')
      note(data, {part: 'indicator', id, pointer: `/indicators/${i}/data`});
  });
  return links;
}

/** The entries of a list with their positions kept: what is no object counts as an empty one. */
const bagsIn = (list: unknown): readonly Record<string, unknown>[] =>
  Array.isArray(list) ? list.map((entry: unknown) => (isBag(entry) ? entry : {})) : [];

/** As `SubtleCrypto.digest`; absent on pages without https. */
export type Digest = (algorithm: string, bytes: BufferSource) => Promise<ArrayBuffer>;

/** Compares bytes with the hash that a link demands (`sha384-…`, as in HTML). */
export async function verifyIntegrity(
  bytes: BufferSource,
  integrity: string | undefined,
  digest: Digest | undefined,
): Promise<'same' | 'differs' | 'unchecked'> {
  if (integrity === undefined) return 'same';
  if (!digest) return 'unchecked';
  const [, size, wantedHash] = /^sha(256|384|512)-(.+)$/.exec(integrity) ?? [];
  if (size === undefined) return 'differs';
  const hash = new Uint8Array(await digest(`SHA-${size}`, bytes));
  return btoa(String.fromCharCode(...hash)) === wantedHash ? 'same' : 'differs';
}
