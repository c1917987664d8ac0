import {nothing, svg, type SVGTemplateResult} from 'lit';
import type {EndLabel, LinesScene} from '../geometry/lines.js';
import {drawValueAxis} from './value-axis.js';

/**
 * Draws a line picture; `cursor` is the cell that the reader points at, `marked` the column that a group has chosen,
 * `pointed` the one that is pointed at elsewhere.
 */
export function drawLines(
  scene: LinesScene,
  cursor: number | undefined,
  marked = -1,
  pointed = -1,
): SVGTemplateResult {
  const {plot, fontSize} = scene;
  const zero = scene.yTicks.find((tick) => tick.zero);
  return svg`
    ${drawValueAxis(plot, scene.yTicks, scene.unit, fontSize)}
    ${zero ? svg`<line class="zero" x1=${plot.left} x2=${plot.right} y1=${zero.y} y2=${zero.y}></line>` : nothing}
    ${scene.xTicks.map(
      ({x, label, anchor}) => svg`
      <text class="tick" x=${x} y=${plot.bottom + fontSize} text-anchor=${anchor}>${label}</text>`,
    )}
    ${
      marked < 0
        ? nothing
        : svg`<line class="marked" x1=${scene.x[marked]} x2=${scene.x[marked]} y1=${plot.top} y2=${plot.bottom}></line>`
    }
    ${scene.breaks.map(
      (x) => svg`<line class="break" x1=${x} x2=${x} y1=${plot.top} y2=${plot.bottom}></line>`,
    )}
    ${scene.lines.map(
      ({colour, band, solid, dashed, dots, hollow}) => svg`
      <g class="s${colour}">
        ${band ? svg`<path class="band" d=${band}></path>` : nothing}
        <path class="line" d=${solid}></path>
        ${dashed ? svg`<path class="line dashed" d=${dashed}></path>` : nothing}
        <path class="dot" d=${dots}></path>
        ${hollow ? svg`<path class="dot hollow" d=${hollow}></path>` : nothing}
      </g>`,
    )}
    ${scene.targets.map(
      ({path, lone, x, y, label}) => svg`
      <path class="target-back" d=${path + lone}></path>
      <path class="target" d=${path}></path>
      <path class="target tick-mark" d=${lone}></path>
      <text class="halo" x=${x} y=${y - fontSize * 0.8} text-anchor="end">${label}</text>`,
    )}
    ${scene.labels.flatMap((label) => drawEnd(label, fontSize))}
    ${cursor === undefined ? drawPointed(scene, pointed) : drawCursor(scene, cursor)}
  `;
}

/** The name of a line and its last value; a leader goes to where it ends when they had to move. */
function drawEnd(
  {colour, x, y, lines, value, end}: EndLabel,
  fontSize: number,
): SVGTemplateResult[] {
  const step = fontSize * 1.35;
  const all = value ? [...lines, value] : lines;
  const top = y - ((all.length - 1) * step) / 2;
  const drawn = all.map((line, i) => {
    const kind = i && i === lines.length ? 'tick' : 'name';
    return svg`<text class="s${colour} ${kind}" x=${x} y=${top + i * step}>${line}</text>`;
  });
  if (Math.abs(end.y - y) > step || x - end.x > fontSize * 2)
    drawn.unshift(
      svg`<path class="s${colour} leader" d="M${end.x + 4} ${end.y}L${x - 3} ${y}"></path>`,
    );
  return drawn;
}

/** The crosshair of another picture: where each line stands at that time. */
function drawPointed({lines, plot, x, y, fontSize}: LinesScene, column: number): unknown {
  if (column < 0 || !lines.length) return nothing;
  const wide = x.length / lines.length;
  const at = x[column] as number;
  return svg`
    <line class="cursor-line" x1=${at} x2=${at} y1=${plot.top} y2=${plot.bottom}></line>
    ${lines.map(({colour}, row) => {
      const height = y[row * wide + column] as number;
      return Number.isNaN(height)
        ? nothing
        : svg`<circle class="s${colour} cursor far" cx=${at} cy=${height} r=${fontSize * 0.32}></circle>`;
    })}
  `;
}

function drawCursor(scene: LinesScene, cell: number): SVGTemplateResult {
  const columns = scene.x.length / Math.max(1, scene.lines.length);
  const colour = scene.lines[Math.floor(cell / columns)]?.colour ?? 1;
  const x = scene.x[cell] as number;
  const y = scene.y[cell] as number;
  const gap = Number.isNaN(y);
  return svg`
    <g class="s${colour}">
      <line class="cursor-line" x1=${x} x2=${x} y1=${scene.plot.top} y2=${scene.plot.bottom}></line>
      <circle class=${gap ? 'cursor gap' : 'cursor'} cx=${x} cy=${gap ? scene.plot.bottom : y} r=${scene.fontSize * 0.4}></circle>
    </g>
  `;
}
