import type {Problem} from '../model/problem.js';
import type {Limits} from './limits.js';
import {brief, fatal} from './problems.js';
import {shield} from './shield.js';

export type Json = {readonly value: unknown} | {readonly problem: Problem};

const PAGE = /^\s*<(?:!doctype|html|head|body|\?xml|script|!--)/i;
const TAIL = 40;

/** Parses JSON text, with or without a byte-order mark; what is no JSON gives a fatal problem that shows what came. */
export function parseJson(text: string, limits: Limits): Json {
  const json = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  try {
    return {value: JSON.parse(json)};
  } catch (error) {
    // Some engines run out of stack on deep nesting.
    if (!(error instanceof SyntaxError)) return {problem: tooMuch('too-deep', limits)};
    return {problem: fatal('not-json', 'JSON', PAGE.test(json) ? 'HTML' : excerpt(json.trim()))};
  }
}

/** JSON whose own properties alone count (`shield`), or why it is refused. */
export function shielded(json: Json, limits: Limits, owned: boolean): Json {
  if ('problem' in json) return json;
  const safe = shield(json.value, limits, owned);
  return 'fault' in safe ? {problem: tooMuch(safe.fault, limits)} : safe;
}

/** A document of more bytes than a reader takes. */
export const tooLarge = ({bytes}: Limits): Problem =>
  fatal('too-large', `≤ ${bytes / 1024 / 1024} MiB`);

const tooMuch = (code: 'too-deep' | 'too-large', {depth, cells}: Limits): Problem =>
  fatal(code, `≤ ${code === 'too-deep' ? depth : cells}`);

/** The beginning of what is no JSON from the start, the end of what broke off. */
function excerpt(text: string): string {
  const broken = /^[[{]/.test(text) && !/[\]}]$/.test(text);
  return broken ? `…${text.slice(-TAIL)}` : brief(text);
}
