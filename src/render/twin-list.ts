import {html, nothing, type TemplateResult} from 'lit';
import {fill} from '../format/messages.js';
import {mapWords} from '../format/map-words.js';
import {tableWords} from '../format/table-words.js';

/** A line of the list that tells in words what the map shows. */
export interface ListItem {
  readonly id: string;
  readonly sample: unknown;
  readonly name: string;
  readonly detail: string;
  readonly value: string;
  /** Said to the ear alone: the eye reads it in the legend. */
  readonly unit: string;
}

export interface ListView {
  /** The lines of the page that is shown, and how many stand before them and in all. */
  readonly items: readonly ListItem[];
  readonly before: number;
  readonly total: number;
  readonly pageSize: number;
  readonly chosen: string | undefined;
  readonly searched: string;
  readonly byName: boolean;
  /** Said when nothing is listed. */
  readonly nothing: string;
}

export interface ListDeeds {
  readonly search: (text: string) => void;
  readonly sort: () => void;
  readonly turn: (pages: number) => void;
  readonly key: (event: KeyboardEvent) => void;
  readonly open: (id: string) => void;
  readonly hover: (id: string | undefined) => void;
}

/** Draws the list with its search field and its pages: one tab stop, arrow keys inside. */
export function drawList(view: ListView, deeds: ListDeeds, lang: string): TemplateResult {
  const {items, before, total, pageSize, chosen, searched} = view;
  const words = mapWords(lang);
  const pages = Math.ceil(total / pageSize);
  const isLast = before + pageSize >= total;
  const active = items.findIndex(({id}) => id === chosen);
  const itemAt = ({target}: Event): ListItem | undefined =>
    items[Number((target as Element).closest<HTMLElement>('.row')?.dataset['i'] ?? -1)];
  return html`<div class="twin">
    <div class="controls">
      <input
        type="search"
        aria-label=${words.search}
        placeholder=${words.search}
        autocomplete="off"
        aria-controls="rows"
        aria-activedescendant=${active < 0 ? nothing : `row-${active}`}
        .value=${searched}
        @input=${(event: Event) => deeds.search((event.target as HTMLInputElement).value)}
        @keydown=${deeds.key}
      />
      ${
        searched
          ? html`<span role="status">${fill(words.found, {count: total})}</span>`
          : html`<button type="button" @click=${deeds.sort}>
              ${view.byName ? words.byName : words.byValue}
            </button>`
      }
    </div>
    ${
      items.length
        ? html`<ul
            class="rows"
            part="list"
            id="rows"
            role="listbox"
            tabindex="0"
            aria-label=${words.list}
            aria-activedescendant=${active < 0 ? nothing : `row-${active}`}
            @keydown=${deeds.key}
            @click=${(event: Event) => {
              const item = itemAt(event);
              if (item) deeds.open(item.id);
            }}
            @pointermove=${(event: Event) => deeds.hover(itemAt(event)?.id)}
            @pointerleave=${() => deeds.hover(undefined)}
          >
            ${items.map(
              ({sample, name, detail, value, unit}, i) =>
                html`<li
                  class="row"
                  role="option"
                  id="row-${i}"
                  aria-selected=${i === active}
                  aria-setsize=${total}
                  aria-posinset=${before + i + 1}
                  data-i=${i}
                >
                  ${sample}<span>${name}${detail ? html`<small>${detail}</small>` : nothing}</span>
                  ${value ? html`<b>${value}<span class="unseen"> ${unit}</span></b>` : nothing}
                </li>`,
            )}
          </ul>`
        : html`<p class="rows empty-list" id="rows" part="list" role="status">${view.nothing}</p>`
    }
    ${
      pages > 1
        ? html`<div class="controls">
            <button type="button" aria-disabled=${!before} @click=${() => before && deeds.turn(-1)}>
              ${tableWords(lang).previousPage}
            </button>
            <span>${before / pageSize + 1}/${pages}</span>
            <button type="button" aria-disabled=${isLast} @click=${() => !isLast && deeds.turn(1)}>
              ${tableWords(lang).nextPage}
            </button>
          </div>`
        : nothing
    }
  </div>`;
}
