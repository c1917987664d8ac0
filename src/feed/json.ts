import type {Problem} from '../model/problem.js';
import type {Limits} from './limits.js';
import {brief} from './problems.js';

export type Json = {readonly value: unknown} | {readonly problem: Problem};

const PAGE = /^\s*<(?:!doctype|html|head|body|\?xml|script|!--)/i;
const TAIL = 40;

/** Parses JSON text, with or without a byte-order mark; what is no JSON gives a fatal problem that shows what came. */
export function parseJson(text: string, limits: Pick<Limits, 'bytes' | 'depth'>): Json {
  // A character takes a byte at least.
  if (text.length > limits.bytes) return fatal('too-large', `≤ ${limits.bytes / 1024 / 1024} MiB`);
  const json = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  try {
    return {value: JSON.parse(json)};
  } catch (error) {
    // Some engines run out of stack on deep nesting.
    if (!(error instanceof SyntaxError)) return fatal('too-deep', `≤ ${limits.depth}`);
    return fatal('not-json', 'JSON', PAGE.test(json) ? 'HTML' : excerpt(json.trim()));
  }
}

/** The beginning of what is no JSON from the start, the end of what broke off. */
function excerpt(text: string): string {
  const broken = /^[[{]/.test(text) && !/[\]}]$/.test(text);
  return broken ? `…${text.slice(-TAIL)}` : brief(text);
}

function fatal(code: Problem['code'], expected: string, got?: string): Json {
  return {
    problem: {path: '', code, severity: 'fatal', expected, ...(got === undefined ? {} : {got})},
  };
}
