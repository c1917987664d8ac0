import {html, nothing, svg, type TemplateResult} from 'lit';
import {classLabel, legendTitle} from '../format/class-labels.js';
import {keyLabel, valueLabel} from '../format/fact-labels.js';
import {upperFirst} from '../format/feed-text.js';
import {signLabel} from '../format/labels.js';
import {schoolCount} from '../format/map-readout.js';
import {mapWords} from '../format/map-words.js';
import {messages} from '../format/messages.js';
import {formatNumber} from '../format/numbers.js';
import type {MapFigures} from '../model/map-figures.js';
import type {SchoolGroups} from '../model/pick-schools.js';
import {fillOf} from './class-fill.js';
import {pointShape} from './points-canvas.js';

/** The fill of a class of places, or of those without a value. */
export function classFill({classes, answer}: MapFigures, id: string): string {
  if (id === 'none') return 'url(#hatch)';
  if (id === 'suppressed') return 'url(#dots)';
  return fillOf(classes, Number(id.slice(1)), answer.indicator);
}

/** A class of places as a small square. */
export const classSample = (figures: MapFigures, id: string): TemplateResult =>
  html`<svg class="sample" viewBox="0 0 18 14" aria-hidden="true">
    ${svg`<rect class="region ${id}" x="1" y="1" width="16" height="12" fill=${classFill(figures, id)}></rect>`}
  </svg>`;

/** Series colours of the groups, apart from the hue of the places. */
const COLOURS = [3, 2, 4, 6, 5, 7];

/** The private colour token of a group of schools. */
export const groupColour = (groups: SchoolGroups | undefined, group: number): string =>
  !groups ? 'ink' : groups.ids[group] ? `s${COLOURS[group % COLOURS.length] ?? 7}` : 'no-data';

/** A school of a group as the picture shows it. */
export const pointSample = (groups: SchoolGroups | undefined, group: number): TemplateResult =>
  html`<svg class="sample" viewBox="0 0 18 14" aria-hidden="true">
    ${svg`<path class="point" fill="var(--_${groupColour(groups, group)})"
      transform="translate(9 7)" d=${pointShape(groups ? group : 0, 5)}></path>`}
  </svg>`;

interface Entry {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly sample: unknown;
}

/** Names classes with the number of places or schools in each; pressing one keeps only those. */
const drawKey = (
  label: string,
  title: unknown,
  entries: readonly Entry[],
  kept: ReadonlySet<string>,
  toggle: (id: string) => void,
  lang: string,
): TemplateResult => html`
  <div class="class-key" part="key" role="group" aria-label=${label}>
    ${title}
    ${entries.map(({id, label, count, sample}) =>
      count || /^c\d/.test(id)
        ? html`<button type="button" aria-pressed=${kept.has(id)} @click=${() => toggle(id)}>
            ${sample}<span>${label}</span><span class="count">${formatNumber(count, lang, 0)}</span>
          </button>`
        : nothing,
    )}
  </div>
`;

/** The legend of the places. */
export function drawPlaceKey(
  figures: MapFigures,
  kept: ReadonlySet<string>,
  toggle: (id: string) => void,
  lang: string,
): TemplateResult {
  const {answer, classes, classIds} = figures;
  const title = legendTitle(answer.indicator, lang);
  const entry = (id: string, label: string): Entry => ({
    id,
    label,
    count: classIds.filter((each) => each === id).length,
    sample: classSample(figures, id),
  });
  const names = [...classes.breaks, NaN].map((_, i) =>
    entry(`c${i}`, classLabel(classes, i, answer.indicator, lang)),
  );
  return drawKey(
    title,
    html`<span class="key-title">${title}</span>`,
    [
      ...names,
      entry('none', upperFirst(messages(lang).noValue)),
      entry('suppressed', signLabel('Q', lang)),
    ],
    kept,
    toggle,
    lang,
  );
}

/** The legend of the schools, with the choice of what they are coloured by. */
export function drawSchoolKey(
  {schools, keys, groups, dataset}: MapFigures,
  kept: ReadonlySet<string>,
  toggle: (id: string) => void,
  choose: (key: string) => void,
  lang: string,
): TemplateResult {
  const {dimensions} = dataset;
  const words = mapWords(lang);
  const entries = groups?.ids.map((id, i) => ({
    id,
    label: valueLabel(groups.key, id, dimensions, lang),
    count: groups.counts[i] ?? 0,
    sample: pointSample(groups, i),
  }));
  return drawKey(
    words.schoolsBy,
    html`<label class="key-title"
        >${words.schoolsBy}
        <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
          ${['', ...keys].map(
            (key) =>
              html`<option value=${key} ?selected=${key === (groups?.key ?? '')}>
                ${key ? keyLabel(key, dimensions, lang) : words.noColour}
              </option>`,
          )}
        </select></label
      >
      ${groups ? nothing : html`${pointSample(groups, 0)}${schoolCount(schools.length, lang)}`}`,
    entries ?? [],
    kept,
    toggle,
    lang,
  );
}
