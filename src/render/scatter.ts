import {nothing, svg, type SVGTemplateResult} from 'lit';
import type {ScatterScene} from '../geometry/scatter.js';
import {drawValueAxis} from './value-axis.js';

/** Draws points over two axes; `cursor` is the row that the reader points at. */
export function drawScatter(scene: ScatterScene, cursor: number | undefined): SVGTemplateResult {
  const {plot, fontSize, parted, width, height} = scene;
  const chosen = scene.points.find(({row}) => row === cursor);
  const isParted = (at: number): boolean => !Number.isNaN(at);
  return svg`
    ${drawValueAxis(plot, scene.yTicks, scene.yTitle, fontSize)}
    <path class="grid" d=${scene.xTicks.map(({x}) => `M${x} ${plot.top}V${plot.bottom}`).join('')}></path>
    ${scene.xTicks.map(
      ({x, label, anchor}) => svg`
      <text class="tick" x=${x} y=${plot.bottom + fontSize} text-anchor=${anchor}>${label}</text>`,
    )}
    <text class="tick" x=${width} y=${height - fontSize * 0.7} text-anchor="end">${scene.xTitle}</text>
    ${isParted(parted.y) ? svg`<line class="break" x1=${plot.left} x2=${plot.right} y1=${parted.y} y2=${parted.y}></line>` : nothing}
    ${isParted(parted.x) ? svg`<line class="break" x1=${parted.x} x2=${parted.x} y1=${plot.top} y2=${plot.bottom}></line>` : nothing}
    ${scene.points.map(
      ({x, y, r, colour, hollow}) => svg`
      <circle class="s${colour} point ${hollow ? 'hollow' : ''}" cx=${x} cy=${y} r=${r}></circle>`,
    )}
    ${scene.labels.map(
      ({x, y, anchor, text}) => svg`
      <text class="halo" x=${x} y=${y} text-anchor=${anchor}>${text}</text>`,
    )}
    ${chosen ? svg`<circle class="s1 cursor" cx=${chosen.x} cy=${chosen.y} r=${chosen.r + 2}></circle>` : nothing}
  `;
}
