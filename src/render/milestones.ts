import {html, nothing, svg, type SVGTemplateResult, type TemplateResult} from 'lit';
import {stateSigns, stateWord, stepDates, stepFacts, stepName} from '../format/milestone-words.js';
import type {MilestonesScene, TrackMark} from '../geometry/milestones.js';
import type {Step} from '../model/step.js';

export interface MilestonesView {
  readonly roots: readonly Step[];
  /** The common axis and each step's mark on it; undefined where there is no room for them beside the words. */
  readonly scene: MilestonesScene | undefined;
  /** Today, as the axis names it. */
  readonly today: string;
  /** Name of a step's place, `''` for none. */
  readonly placeName: (id: string | undefined) => string;
}

/** Between facts; it ends a line and never begins one. */
const POINT = '\u00a0·';

/** Places on the axis in hundredths of its width, so that paper of another width shows the same. */
type Share = (x: number) => string;

/** Draws steps as one list that nests as they do: the words of each, and beside them its mark on the common axis. */
export function drawMilestones(
  {roots, scene, today, placeName}: MilestonesView,
  lang: string,
): TemplateResult {
  const share: Share = (x) => `${Math.round((x / (scene?.width ?? 1)) * 1e4) / 100}%`;
  const now = share(scene?.today.x ?? 0);

  const list = (steps: readonly Step[]): TemplateResult =>
    // eslint-disable-next-line lit-a11y/no-redundant-role -- Safari takes a list without signs for none
    html`<ul role="list" class="steps">
      ${steps.map(item)}
    </ul>`;

  function item(step: Step): TemplateResult {
    const {state, steps, depth, place, milestone} = step;
    const {href} = milestone;
    const name = stepName(step, lang);
    const facts = [stepDates(step, lang), ...stepFacts(step, placeName(place), lang)];
    return html`<li class="item">
      <div class="line ${state} ${steps.length ? 'whole' : ''}">
        <div class="words d${depth}">
          <div class="name">
            ${href ? html`<a href=${href} rel="noopener noreferrer">${name}</a>` : name}
          </div>
          <div class="facts">
            <b
              ><span class="sign" aria-hidden="true">${stateSigns[state]}</span>
              ${stateWord(step, lang)}</b
            >${POINT}
            ${facts.map((fact, i) => html`<span class="fact">${fact}${facts[i + 1] && POINT}</span> `)}
          </div>
          ${scene ? nothing : drawProgress(step)}
        </div>
        ${
          scene
            ? html`<div class="track" aria-hidden="true">
                ${drawGrid(scene)}
                <svg>
                  ${drawMark(scene.marks.get(step) as TrackMark, share)}
                  ${scene.today.side ? nothing : svg`<line class="now" x1=${now} x2=${now} y2="100%"></line>`}
                </svg>
              </div>`
            : nothing
        }
      </div>
      ${steps.length ? list(steps) : nothing}
    </li>`;
  }

  return html`
    ${scene ? drawAxis(scene, today, share) : nothing}
    <p class=${scene ? 'unseen' : 'today'}>${today}</p>
    ${list(roots)}
  `;
}

/** The names of the axis, and over them today's. */
const drawAxis = (
  {ticks, today: {x, side, anchor}}: MilestonesScene,
  today: string,
  share: Share,
): TemplateResult =>
  html`<div class="axis picture" aria-hidden="true">
    <svg>
      <text class="now" x=${share(x)} y="0.9em" text-anchor=${anchor}>
        ${side < 0 ? '← ' : ''}${today}${side > 0 ? ' →' : ''}
      </text>
      ${ticks.map((tick) => svg`<text class="tick" x=${share(tick.x)} y="2.5em" text-anchor=${tick.anchor}>${tick.label}</text>`)}
    </svg>
  </div>`;

/** The lines of the axis behind one mark; stretched, since only their places matter. */
const drawGrid = ({width, grid}: MilestonesScene): TemplateResult =>
  html`<svg viewBox="0 0 ${width} 1" preserveAspectRatio="none">
    <path class="grid" d=${grid.map((x) => `M${x} 0V1`).join('')}></path>
  </svg>`;

function drawMark({shape, x1, x2, done, overdue}: TrackMark, share: Share): SVGTemplateResult {
  const bar = (kind: string, from: number, to: number): SVGTemplateResult =>
    svg`<rect class=${kind} x=${share(from)} width=${share(to - from)} rx="2"></rect>`;
  // An open end is four bars that grow shorter from one to the next.
  const sure = x2 - (x2 - x1) * 0.4;
  return svg`
    ${overdue > x2 ? svg`<line class="overdue" x1=${share(x2)} x2=${share(overdue)} y1="1.23em" y2="1.23em"></line>` : nothing}
    ${
      shape === 'date'
        ? svg`<svg class="spot" x=${share(x1)} y="1.23em"><rect class="bar" transform="rotate(45)"></rect></svg>`
        : shape === 'open'
          ? [
              bar('bar', x1, sure),
              [1, 2, 3, 4].map((n) => bar('fade', sure, sure + ((x2 - sure) * n) / 4)),
            ]
          : [bar('bar', x1, x2), done > x1 ? bar('part', x1, done) : nothing]
    }`;
}

/** Where there is no axis: how much is done, and a notch where the time is. */
function drawProgress({milestone: {progress}, gone, state}: Step): unknown {
  if (progress === undefined || state === 'done') return nothing;
  return html`<svg class="slim" aria-hidden="true">
    <rect class="bar" width="100%" height="100%" rx="2"></rect>
    <rect class="part" width="${progress * 100}%" height="100%" rx="2"></rect>
    ${gone === undefined ? nothing : svg`<rect class="notch" x="${gone * 100}%" width="2" height="100%"></rect>`}
  </svg>`;
}
