import {nothing, svg, type SVGTemplateResult} from 'lit';
import type {Box} from '../geometry/box.js';

/** One value on the axis of an upright picture; zero has a line of its own, stronger than the others. */
export interface ValueTick {
  readonly y: number;
  readonly label: string;
  readonly zero?: boolean;
}

/** The values' axis of an upright picture: hairlines from edge to edge (one path), their names, the unit over them. */
export const drawValueAxis = (
  {left, right}: Box,
  ticks: readonly ValueTick[],
  unit: string,
  fontSize: number,
): SVGTemplateResult => svg`
  <path class="grid" d=${ticks.map(({y, zero}) => (zero ? '' : `M${left} ${y}H${right}`)).join('')}></path>
  ${ticks.map(({y, label}) =>
    label
      ? svg`
    <text class="tick" x=${left - 8} y=${y} text-anchor="end">${label}</text>`
      : nothing,
  )}
  ${unit ? svg`<text class="tick" x="0" y=${fontSize * 0.6}>${unit}</text>` : nothing}
`;
