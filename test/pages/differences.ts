import type {Look} from './probe.js';

/** Differences between two lists of looks that a reader would see, the first few in words. */
export function differences(expected: Look[][], got: Look[][]): string[] {
  const found: string[] = [];
  for (const [i, widget] of expected.entries()) {
    const other = got[i] ?? [];
    if (other.length !== widget.length) {
      found.push(`${widget[0]?.name}: ${other.length} elements, not ${widget.length}`);
      continue;
    }
    for (const [j, look] of widget.entries()) {
      const seen = other[j] as Look;
      for (const [name, value] of Object.entries(look.style))
        if (seen.style[name] !== value)
          found.push(`${look.name}: ${name} ${seen.style[name]}, not ${value}`);
      // Nobody sees what has no width, and in quirks mode it has no height either.
      if (!look.width && !seen.width) continue;
      for (const side of ['width', 'height'] as const)
        if (Math.abs(seen[side] - look[side]) > 1)
          found.push(`${look.name}: ${side} ${seen[side]}, not ${look[side]}`);
    }
  }
  return found.length > 12 ? [...found.slice(0, 12), `and ${found.length - 12} more`] : found;
}
