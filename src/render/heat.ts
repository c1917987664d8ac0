import {nothing, svg, type SVGTemplateResult} from 'lit';
import {boxOfCell, type HeatPaint, type HeatScene} from '../geometry/heat.js';
import {patterns} from './patterns.js';

/** Draws painted cells; `paint` gives the fill of a class. */
export function drawHeat(
  scene: HeatScene,
  cursor: number | undefined,
  paint: (look: HeatPaint['look']) => string,
): SVGTemplateResult {
  const chosen = cursor === undefined ? undefined : boxOfCell(scene, cursor);
  return svg`
    ${patterns}
    ${scene.paints.map(({look, path}) => svg`<path class="heat" fill=${paint(look)} d=${path}></path>`)}
    ${scene.unsure ? svg`<path class="corner" d=${scene.unsure}></path>` : nothing}
    ${scene.heads.map(({x, y, text}) =>
      scene.upright
        ? svg`<text transform="translate(${x} ${y}) rotate(-90)">${text}</text>`
        : svg`<text x=${x} y=${y} text-anchor="middle">${text}</text>`,
    )}
    ${scene.rows.map(({x, y, text}) => svg`<text x=${x} y=${y} text-anchor="end">${text}</text>`)}
    ${scene.values.map(({x, y, text}) => svg`<text class="inside" x=${x} y=${y} text-anchor="middle">${text}</text>`)}
    ${
      chosen
        ? svg`<rect class="cursor bar-frame" x=${chosen.left} y=${chosen.top}
            width=${chosen.right - chosen.left} height=${chosen.bottom - chosen.top}></rect>`
        : nothing
    }
  `;
}
