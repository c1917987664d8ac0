/**
 * What readers have chosen, as attributes would say it: `period`, `place`, `school`, and members of any other dimension
 * (`level: 'TH,THCS'`). Without a prototype, and without the keys that nothing is chosen for.
 */
export type Selection = Readonly<Record<string, string>>;

/** What one peer (a page, a tab, a frame) has chosen for a key, `''` for nothing any more. */
export interface Choice {
  readonly value: string;
  /** Greater than that of every choice that the peer knew of (Lamport's clock). */
  readonly time: number;
  /** Name of the peer, to settle what was chosen at the same time. */
  readonly by: string;
}

/**
 * The latest choice for each key. Peers that have heard the same choices agree, whatever the order, and choices of
 * different keys never touch each other.
 */
export type Choices = ReadonlyMap<string, Choice>;

export const NO_CHOICES: Choices = new Map();

/** Choices that make `changes` true; only those that change something, so that saying the same again is silence. */
export function choose(
  known: Choices,
  changes: Readonly<Record<string, string | undefined>>,
  by: string,
): Choices {
  const time = Math.max(0, ...[...known.values()].map((choice) => choice.time)) + 1;
  const made = new Map<string, Choice>();
  for (const [key, value = ''] of Object.entries(changes))
    if (value !== (known.get(key)?.value ?? '')) made.set(key, {value, time, by});
  return made;
}

/** What is known after some news; the same object when they were none. */
export function merge(known: Choices, news: Choices): Choices {
  const later = [...news].filter(([key, choice]) => isLater(choice, known.get(key)));
  return later.length ? new Map([...known, ...later]) : known;
}

const isLater = (a: Choice, b: Choice | undefined): boolean =>
  !b || a.time > b.time || (a.time === b.time && a.by > b.by);

export function selectionOf(choices: Choices): Selection {
  const selection = Object.create(null) as Record<string, string>;
  for (const [key, {value}] of choices) if (value) selection[key] = value;
  return Object.freeze(selection);
}

/** More than any feed has dimensions, and any list of ids has letters. */
const MOST = {keys: 40, name: 64, value: 2000, time: 2 ** 50};

/** Choices as another tab sent them, which may be of another version: what is not one is left out. */
export function readChoices(message: unknown): Choices {
  const choices = new Map<string, Choice>();
  if (!Array.isArray(message)) return choices;
  for (const entry of message.slice(0, MOST.keys) as unknown[]) {
    if (!Array.isArray(entry)) continue;
    const [key, value, time, by] = entry as unknown[];
    if (
      isShort(key, MOST.name) &&
      isShort(value, MOST.value) &&
      isShort(by, MOST.name) &&
      Number.isSafeInteger(time) &&
      (time as number) < MOST.time
    )
      choices.set(key, {value, time: time as number, by});
  }
  return choices;
}

const isShort = (text: unknown, most: number): text is string =>
  typeof text === 'string' && text.length <= most;

/** Choices as they go to other tabs. */
export const writeChoices = (
  choices: Choices,
): readonly (readonly [string, string, number, string])[] =>
  [...choices].map(([key, {value, time, by}]) => [key, value, time, by]);
