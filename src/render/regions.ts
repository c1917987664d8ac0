import {nothing, svg, type SVGTemplateResult} from 'lit';
import type {InsetScene} from '../geometry/insets.js';
import type {MapScene} from '../geometry/map-scene.js';
import type {Level} from '../geometry/regions.js';
import type {View} from '../geometry/view.js';
import {rowOf, type MapFigures} from '../model/map-figures.js';
import {classFill} from './map-keys.js';
import {patterns} from './patterns.js';

const moved = (view: View, {x, y, z}: Level, width: number, height: number): string =>
  `translate(${(x - view.x) * view.scale + width / 2} ${(y - view.y) * view.scale + height / 2}) scale(${view.scale / 2 ** z})`;

/** Class and colour of a row's place. */
function lookOf(figures: MapFigures, row: number, chosen: number): [string, string] {
  const id = figures.classIds[row] as string;
  const faded = figures.keeps(id) ? '' : ' faded';
  return [`region ${id}${faded}${row === chosen ? ' chosen' : ''}`, classFill(figures, id)];
}

/** The shapes of a level. They stay as they are while the view moves, so they are made once for each level and colouring. */
export const drawShapes = (
  {paths, seams}: Level,
  shown: readonly number[],
  figures: MapFigures,
): SVGTemplateResult => svg`
  ${patterns}
  ${shown.map((row) => {
    const [look, fill] = lookOf(figures, row, -1);
    return svg`<path class=${look} data-i=${row} fill=${fill} d=${paths[row] || nothing}></path>`;
  })}
  ${seams ? svg`<path class="seams" d=${seams}></path>` : nothing}
`;

/** The ground under schools: shapes, a frame around the chosen one, circles for places without a shape. */
export function drawGround(
  shapes: SVGTemplateResult,
  {level, view, width, height, dots}: MapScene,
  figures: MapFigures,
  chosen: number,
): SVGTemplateResult {
  const place = moved(view, level, width, height);
  const path = level.paths[chosen];
  return svg`
    <g class="regions" transform=${place}>${shapes}</g>
    ${
      path
        ? svg`<g transform=${place}><path class="ring back" d=${path}></path><path class="ring" d=${path}></path></g>`
        : nothing
    }
    ${dots.map(({index, x, y, r}) => {
      const [look, fill] = lookOf(figures, index, chosen);
      return svg`<circle class=${look} data-i=${index} fill=${fill} cx=${x} cy=${y} r=${r}></circle>`;
    })}
  `;
}

/** Small pictures of what lies far out. */
export const drawInsets = (
  insets: readonly InsetScene[],
  figures: MapFigures,
  chosen: number,
): SVGTemplateResult =>
  svg`${insets.map(
    ({lines, places, level, view, x, y, side}) => svg`
    <g transform="translate(${x} ${y})">
      <rect class="inset" width=${side} height=${side}></rect>
      <g class="isles" transform=${moved(view, level, side, side)}>
        ${places.map((id, n) => {
          const row = rowOf(figures, id);
          if (row < 0) return nothing;
          const [look, fill] = lookOf(figures, row, chosen);
          return svg`<path class=${look} data-i=${row} fill=${fill} d=${level.paths[n] || nothing}></path>`;
        })}
      </g>
      <text class="halo tick" text-anchor="middle">${lines.map(
        (line, n) =>
          svg`<tspan x=${side / 2} y=${side} dy="${(n - lines.length) * 1.25 + 0.55}em">${line}</tspan>`,
      )}</text>
    </g>`,
  )}`;

/** Names and the scale, above the points; `distance` is the scale in words. */
export const drawNames = (
  {labels, scale, height}: MapScene,
  distance: string,
): SVGTemplateResult => svg`
  ${labels.map(({x, y, text}) => svg`<text class="halo" x=${x} y=${y} text-anchor="middle">${text}</text>`)}
  ${
    scale
      ? svg`<path class="scale" d="M8.5 ${height - 14}v5h${scale.px}v-5"></path>
          <text class="halo tick" x="9" y=${height - 15} dy="-0.7em">${distance}</text>`
      : nothing
  }
`;
