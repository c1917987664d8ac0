import {nothing, svg, type SVGTemplateResult} from 'lit';
import type {Segment, StackScene} from '../geometry/stack.js';
import {partPatterns} from './part-patterns.js';
import {patterns} from './patterns.js';
import {drawValueAxis} from './value-axis.js';

/** The class that gives a part its colour. */
export type PartClass = (part: number) => string;

/** Draws stacked bars; `cursor` is the cell that the reader has chosen. */
export function drawStack(
  scene: StackScene,
  cursor: number | undefined,
  classOf: PartClass,
): SVGTemplateResult {
  const {plot, sideways, zero, fontSize} = scene;
  const chosen =
    cursor === undefined ? undefined : scene.segments.find(({cells}) => cells.includes(cursor));
  return svg`
    ${partPatterns}
    ${scene.segments.some(({kind}) => kind === 'none') ? patterns : nothing}
    ${scene.ticks.length ? drawValueAxis(plot, scene.ticks, scene.unit, fontSize) : nothing}
    ${scene.categories.flatMap(({x, y, anchor, lines}) =>
      lines.map(
        (line, i) => svg`
        <text x=${x} y=${y + (i - (lines.length - 1) / 2) * fontSize * 1.35} text-anchor=${anchor}>${line}</text>`,
      ),
    )}
    ${scene.segments.map((segment) => drawSegment(segment, classOf))}
    ${
      !scene.baseline
        ? nothing
        : sideways
          ? svg`<line class="zero" x1=${zero} x2=${zero} y1=${plot.top} y2=${plot.bottom}></line>`
          : svg`<line class="zero" x1=${plot.left} x2=${plot.right} y1=${zero} y2=${zero}></line>`
    }
    ${scene.breaks.map((at) =>
      sideways
        ? svg`<line class="break" x1="0" x2=${plot.right} y1=${at} y2=${at}></line>`
        : svg`<line class="break" x1=${at} x2=${at} y1=${plot.top} y2=${plot.bottom}></line>`,
    )}
    ${scene.totals.map(({x, y, anchor, text}) =>
      text ? svg`<text class="strong" x=${x} y=${y} text-anchor=${anchor}>${text}</text>` : nothing,
    )}
    ${
      chosen
        ? svg`<rect class="cursor bar-frame" x=${chosen.x} y=${chosen.y}
            width=${chosen.width} height=${chosen.height}></rect>`
        : nothing
    }
  `;
}

function drawSegment({x, y, width, height, kind, part, text}: Segment, classOf: PartClass) {
  const look = kind === 'none' ? 'gap' : `${classOf(part)} ${kind}`;
  return svg`
    <rect class="part ${look}" x=${x} y=${y} width=${width} height=${height}></rect>
    ${text ? svg`<text class="inside" x=${x + width / 2} y=${y + height / 2} text-anchor="middle">${text}</text>` : nothing}
  `;
}
