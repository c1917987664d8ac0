import {nothing, svg, type SVGTemplateResult} from 'lit';
import type {Bar, BarsScene} from '../geometry/bar-scene.js';
import {patterns} from './patterns.js';
import {drawValueAxis} from './value-axis.js';

/** Signs that bars use, where they use any. */
export const signsOf = (scenes: readonly BarsScene[]): unknown =>
  scenes.some(({bars}) => bars.some(({kind}) => kind === 'none' || kind === 'suppressed'))
    ? patterns
    : nothing;

/** Draws bars; `cursor` is the cell that the reader has chosen, `pointed` the row that is pointed at elsewhere. */
export function drawBars(
  scene: BarsScene,
  cursor: number | undefined,
  pointed = -1,
): SVGTemplateResult {
  const {plot, sideways, zero, baseline, fontSize} = scene;
  const chosen = scene.bars.find(({cell}) => cell === cursor);
  return svg`
    ${scene.ticks.length ? drawValueAxis(plot, scene.ticks, scene.unit, fontSize) : nothing}
    ${scene.grounds.map(
      ({x, y, width, height, step}) =>
        svg`<rect class="ground step-${step % 4}" x=${x} y=${y} width=${width} height=${height}></rect>`,
    )}
    ${scene.categories.flatMap(({x, y, anchor, lines}) =>
      lines.map(
        (line, i) => svg`
        <text x=${x} y=${y + (i - (lines.length - 1) / 2) * fontSize * 1.35} text-anchor=${anchor}>${line}</text>`,
      ),
    )}
    ${scene.bars.map(drawBar)}
    ${
      !baseline
        ? nothing
        : sideways
          ? svg`<line class="zero" x1=${zero} x2=${zero} y1=${plot.top} y2=${plot.bottom}></line>`
          : svg`<line class="zero" x1=${plot.left} x2=${plot.right} y1=${zero} y2=${zero}></line>`
    }
    ${
      scene.middle
        ? svg`<path class="middle-back" d=${scene.middle.path}></path>
            <path class="middle" d=${scene.middle.path}></path>
            <text class="halo" x=${scene.middle.x} y=${fontSize * 0.6} text-anchor="middle">${scene.middle.label}</text>`
        : nothing
    }
    ${scene.bars.map((bar) => (bar.row === pointed ? drawFrame(bar, 'cursor far bar-frame') : nothing))}
    ${chosen ? drawFrame(chosen, 'cursor bar-frame') : nothing}
  `;
}

const drawFrame = ({x, y, width, height}: Bar, kind: string): SVGTemplateResult =>
  svg`<rect class=${kind} x=${x - 2} y=${y - 2} width=${width + 4} height=${height + 4}></rect>`;

function drawBar({colour, x, y, width, height, kind, label, target}: Bar): SVGTemplateResult {
  return svg`
    <rect class="s${colour} bar ${kind}" x=${x} y=${y} width=${width} height=${height}></rect>
    ${
      target
        ? svg`
      <line class="target-back" x1=${target.x1} x2=${target.x2} y1=${target.y1} y2=${target.y2}></line>
      <line class="target tick-mark" x1=${target.x1} x2=${target.x2} y1=${target.y1} y2=${target.y2}></line>`
        : nothing
    }
    ${
      label.text
        ? svg`<text class=${kind === 'none' || kind === 'suppressed' ? 'quiet' : target ? 'halo' : ''} x=${label.x} y=${label.y}
            text-anchor=${label.anchor}>${label.text}</text>`
        : nothing
    }
  `;
}
