/** A step of the loop: the scenes from `first` on are shown, for so long. */
export interface Turn {
  readonly first: number;
  /** Milliseconds, a whole number of at least a thousand. */
  readonly ms: number;
}

/** A row of screens that show one dashboard together, and how many scenes stand side by side on each. */
export interface Row {
  /** 1 or 2. */
  readonly side: number;
  readonly screens: number;
}

/** Where the loop is. */
export interface Moment {
  /** Index among the turns. */
  readonly turn: number;
  /** Milliseconds until the next; always more than none. */
  readonly left: number;
}

const SHORTEST = 1;
const LONGEST = 86_400;
const USUAL = 30;
/** Servers tell the time to a second: a clock set back by it must not bring back the scene that has just gone. */
const SLACK = 2000;
/** How long before its turn a scene is drawn. */
const LEAD = 8000;

/** The first of these wishes that is a length of time, in seconds between one and a day; thirty without one. */
export function secondsOf(...wishes: readonly (number | undefined)[]): number {
  const wish = wishes.find((each = NaN) => each > 0 && Number.isFinite(each)) ?? USUAL;
  return Math.min(LONGEST, Math.max(SHORTEST, wish));
}

/**
 * The turns that scenes of these lengths take. Two that stand side by side make way for the next two; an odd one out
 * comes with the first of the next round. Where several scenes are on at once, they stay as long as the longest of them.
 *
 * @param seconds - Of each scene; see {@link secondsOf}.
 * @returns none where there are no scenes.
 *
 *     3 scenes, 2 side by side:  0 1 | 2 0 | 1 2
 */
export function turnsOf(seconds: readonly number[], {side, screens}: Row): readonly Turn[] {
  const count = seconds.length;
  const step = Math.min(side, count);
  const across = Math.min(step * screens, count);
  const turns: Turn[] = [];
  let first = 0;
  if (count)
    do {
      const shown = [...Array(across).keys()].map((i) => seconds[(first + i) % count]);
      turns.push({
        first,
        ms: Math.round(Math.max(...shown.map((wish) => secondsOf(wish))) * 1000),
      });
      first = (first + step) % count;
    } while (first);
  return turns;
}

/** The scenes that one screen of a row shows: `place` 1 is the first of them. */
export function scenesOn({first}: Turn, count: number, side: number, place: number): number[] {
  const step = Math.min(side, count);
  return [...Array(step).keys()].map((i) => (first + (place - 1) * step + i) % count);
}

const whole = (turns: readonly Turn[]): number => turns.reduce((sum, {ms}) => sum + ms, 0);

/**
 * Where the loop is at a time: the time modulo the loop's length, so that all screens agree whenever they were started.
 *
 * @param time - Milliseconds since 1970, by the server's clock.
 * @param shown - The turn on screen, which stays when the clock has been set back a little.
 */
export function momentAt(turns: readonly Turn[], time: number, shown?: number): Moment {
  const length = whole(turns);
  let left = ((time % length) + length) % length || 0;
  let turn = 0;
  for (const {ms} of turns) {
    if (left < ms) break;
    left -= ms;
    turn += 1;
  }
  left = (turns[turn]?.ms ?? 0) - left;
  const next = (turn + 1) % turns.length;
  return shown === next && next !== turn && left <= SLACK
    ? {turn: next, left: left + (turns[next] as Turn).ms}
    : {turn, left};
}

/** What to add to the time so that a turn begins now: for those who step by hand. */
export function offsetTo(turns: readonly Turn[], time: number, turn: number): number {
  return whole(turns.slice(0, turn)) - time;
}

/** How long before the end of a turn the next scene is drawn, in ms. */
export const leadOf = ({ms}: Turn): number => Math.min(LEAD, ms / 2);

/** The place of a screen in its row: `2/3`. Alone where nothing sensible is written. */
export function parseScreen(written = ''): {readonly place: number; readonly screens: number} {
  const [, place, screens] = /^\s*(\d{1,2})\s*\/\s*(\d{1,2})\s*$/.exec(written) ?? [];
  const [at, of] = [Number(place), Number(screens)];
  return at >= 1 && at <= of ? {place: at, screens: of} : {place: 1, screens: 1};
}

/** How many scenes a box has room for side by side. */
export const sideOf = (width: number, height: number): number => (width >= 2.6 * height ? 2 : 1);

/**
 * Where the picture stands in a minute, in parts of the room kept for it, -1 to 1 each way: every minute a little
 * elsewhere, so that nothing burns in.
 */
export function shiftAt(ms: number): readonly [x: number, y: number] {
  const minute = Math.floor(ms / 60_000) % 100_000;
  return [Math.cos(minute * 0.7), Math.sin(minute * 0.9)];
}
