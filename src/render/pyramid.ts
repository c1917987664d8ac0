import {nothing, svg, type SVGTemplateResult} from 'lit';
import type {PyramidScene} from '../geometry/pyramid.js';
import {partPatterns} from './part-patterns.js';
import {patterns} from './patterns.js';

/** Draws two-sided bars; `cursor` is the cell that the reader has chosen. */
export function drawPyramid(scene: PyramidScene, cursor: number | undefined): SVGTemplateResult {
  const {bars, names, heads, axis, top, height, anchor} = scene;
  const chosen = bars.find(({cell}) => cell === cursor);
  return svg`
    ${partPatterns}
    ${bars.some(({kind}) => kind === 'none' || kind === 'suppressed') ? patterns : nothing}
    ${heads.map(({x, y, anchor: at, text}, side) => svg`<text class=${`name s${side + 1}`} x=${x} y=${y} text-anchor=${at}>${text}</text>`)}
    ${(anchor === 'middle' ? axis : []).map((x) => svg`<line class="zero" x1=${x} x2=${x} y1=${top} y2=${height}></line>`)}
    ${bars.map(
      ({side, x, y, width, height: tall, kind}) => svg`
      <rect class=${kind === 'value' ? `part s${side + 1}` : `bar s${side + 1} ${kind}`} x=${x} y=${y} width=${width} height=${tall}></rect>`,
    )}
    ${names.map(({x, y, text}) => svg`<text x=${x} y=${y} text-anchor=${anchor}>${text}</text>`)}
    ${bars.map(({side, y, height: tall, kind, text, textX}) =>
      text
        ? svg`<text class=${kind === 'none' || kind === 'suppressed' ? 'quiet' : ''} x=${textX} y=${y + tall / 2} text-anchor=${side ? 'start' : 'end'}>${text}</text>`
        : nothing,
    )}
    ${
      chosen
        ? svg`<rect class="cursor bar-frame" x=${chosen.x - 1} y=${chosen.y - 1}
            width=${chosen.width + 2} height=${chosen.height + 2}></rect>`
        : nothing
    }
  `;
}
