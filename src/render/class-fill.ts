import type {Classes} from '../model/classes.js';
import type {Indicator} from '../model/indicator.js';

/**
 * The fill of a class of values, made of the theme's own colours: one hue from faint to full for an order, the colours of
 * the levels for bands, two hues that meet at the target. Needs the private token `--_ramp`.
 */
export function fillOf(
  {breaks, levels, middle}: Classes,
  i: number,
  {better}: Pick<Indicator, 'better'>,
): string {
  const mix = (colour: string, percent: number): string =>
    `color-mix(in oklab,var(--_${colour}) ${Math.round(percent)}%,var(--_paper))`;
  const level = levels[i];
  if (level) return mix(level, 55);
  const last = breaks.length;
  if (!middle) return mix('ramp', last ? 22 + (78 * i) / last : 55);
  const isBelow = i < middle;
  const isBad = isBelow !== (better === 'lower');
  const steps = Math.max(middle, last + 1 - middle);
  return mix(isBad ? 's2' : 's1', 12 + (76 * (isBelow ? middle - i : i - middle + 1)) / steps);
}
