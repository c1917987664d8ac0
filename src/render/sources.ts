import {html, nothing, type TemplateResult} from 'lit';
import type {SourceState} from '../model/pick-sources.js';

/** One source system, and what is said of it. */
export interface SourceRow {
  readonly state: SourceState;
  readonly name: string;
  /** What matters first, and the rest. */
  readonly says: readonly [lead: string, rest: string];
  readonly times: readonly string[];
  readonly records: readonly string[];
  /** Names of all units that failed. */
  readonly units: readonly string[];
  /** Words on the way to all of them. */
  readonly more: string;
  readonly isOpen: boolean;
}

/** As many failed units are named at once. */
const FIRST = 3;

const signs = {bad: '■', watch: '▲', unknown: '○', good: '●'} as const;

/** The meter ends where a source is bad by its lateness alone: three rhythms late. */
const LONGEST = 4;

/** Where age stands to the rhythm: the tick is one rhythm, the full length four of them and more. */
const drawMeter = (beats: number): TemplateResult => {
  const width = `${Math.round((Math.min(beats, LONGEST) / LONGEST) * 1000) / 10}%`;
  return html`<svg class="meter" aria-hidden="true">
    <rect class="track" y="30%" width="100%" height="40%"></rect>
    <rect class="age" y="30%" width=${width} height="40%"></rect>
    <rect class="beat" x=${`${100 / LONGEST}%`} width="2" height="100%"></rect>
  </svg>`;
};

/** Facts that a line's end parts between them, if it can. */
const drawFacts = (facts: readonly string[]): unknown =>
  facts.map((fact, i) => html`<span>${fact}${i < facts.length - 1 ? ' ·' : ''}</span> `);

/** True where a source's age can be held against its rhythm. */
export const hasMeter = ({timing}: SourceState): boolean =>
  timing === 'on-time' || timing === 'late';

/** Draws source systems as a list; `toggle` hears which of them shows all its units. */
export function drawSources(
  rows: readonly SourceRow[],
  layout: 'narrow' | 'medium' | 'wide',
  toggle: (id: string, open: boolean) => void,
): TemplateResult {
  return html`<ul class="sources ${layout}" part="list" aria-labelledby="heading">
    ${rows.map(
      ({state, name, says: [lead, rest], times, records, units, more, isOpen}) =>
        html`<li class="item ${state.level} ${state.timing}">
          <span class="shape" aria-hidden="true">${signs[state.level]}</span>
          <div class="who">
            <div class="name">
              ${
                state.source.href
                  ? html`<a href=${state.source.href} rel="noopener noreferrer">${name}</a>`
                  : name
              }
            </div>
            <div class="facts">${drawFacts(times)}</div>
          </div>
          <div class="how">
            <div><b>${lead}</b>${rest && `; ${rest}`}</div>
            ${hasMeter(state) ? drawMeter(state.beats) : nothing}
            ${
              units.length
                ? html`<div class="facts">${drawFacts(units.slice(0, FIRST))}</div>`
                : nothing
            }
            ${
              units.length > FIRST
                ? html`<details
                    ?open=${isOpen}
                    @toggle=${({target}: Event) =>
                      toggle(state.source.id, (target as HTMLDetailsElement).open)}
                  >
                    <summary>${more}</summary>
                    <div class="all" role="group" tabindex="0" aria-label=${more}>
                      <ul>
                        ${
                          // Ten thousand lines that nobody has asked for would slow every drawing.
                          isOpen ? units.map((unit) => html`<li>${unit}</li>`) : nothing
                        }
                      </ul>
                    </div>
                  </details>`
                : nothing
            }
          </div>
          <div class="facts records">${drawFacts(records)}</div>
        </li>`,
    )}
  </ul>`;
}
