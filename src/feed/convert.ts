import type {Bare} from '../model/bare.js';

/** Replaces strings of a checked record by what they mean: date-times by milliseconds, dates by days. */
export function convert(
  record: object,
  read: (text: string) => number | undefined,
  ...keys: readonly string[]
): void {
  const bare = record as Bare;
  for (const key of keys) {
    const text = bare[key];
    if (typeof text === 'string') bare[key] = read(text);
  }
}
