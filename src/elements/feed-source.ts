import {LitElement, html, css, type TemplateResult, type PropertyDeclarations} from 'lit';
import {SOURCE_CHANGED} from '../controllers/feed-slice.js';

/**
 * One feed for everything inside it: widgets without a `src` of their own take the nearest source's.
 *
 * @tag edu-feed-source
 * @slot - The widgets, and whatever else the page has there.
 * @example <edu-feed-source src="/feed.json"><edu-kpi-tile indicator="pupils"></edu-kpi-tile></edu-feed-source>
 */
export class EduFeedSource extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  static override properties: PropertyDeclarations = {
    src: {},
    data: {attribute: false},
    theme: {},
  };

  /** Address of the feed. */
  src?: string;

  /** A feed as a JSON value, for pages that have it at hand. Wins over `src`. */
  data?: unknown;

  /** Theme of the widgets inside that name none: `light`, `dark`, `wall` or `auto`. */
  theme?: 'light' | 'dark' | 'wall' | 'auto';

  protected override updated(): void {
    this.dispatchEvent(new Event(SOURCE_CHANGED));
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
