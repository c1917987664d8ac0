import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {exportWords, type Taking} from '../format/export-words.js';
import {fill} from '../format/messages.js';
import type {PictureText} from './picture-file.js';
import {copyText, csvFile, fileNameOf, saveFile} from './save-file.js';
import type * as TakeawayModule from './takeaway.js';

/** What there is to be taken, in words. */
export interface Takeable extends PictureText {
  readonly csv: string;
  /** As spreadsheets paste it. */
  readonly tsv: string;
  /** Address of the feed; `''` where the page handed the data over. */
  readonly feed: string;
}

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: ParentNode;
}

/** The functions of the module, one by one: a bundle of one file has no object of them. */
type Takeaway = Pick<typeof TakeawayModule, keyof typeof TakeawayModule>;

/** The menu of a picture: whether it is open, what became of the last choice. Its work is loaded with the first choice. */
export class TakeAlong implements ReactiveController {
  open = false;
  /** What happened, for eye and ear. */
  said = '';
  /** What the browser would not copy, for the reader to do it by hand. */
  byHand = '';
  #host: Host;
  #what: () => Takeable | undefined;

  constructor(host: Host, what: () => Takeable | undefined) {
    this.#host = host;
    this.#what = what;
    host.addController(this);
  }

  hostConnected(): void {
    // Nothing to do until it opens.
  }

  hostDisconnected(): void {
    this.#close();
  }

  toggle = (): void => {
    if (this.open) this.#close();
    else {
      this.open = true;
      document.addEventListener('pointerdown', this.#outside, true);
    }
    this.#host.requestUpdate();
  };

  /** Escape closes and leads back to the button; arrows lead through the choices. */
  move = (event: KeyboardEvent): void => {
    if (!this.open) return;
    const menu = event.currentTarget as HTMLElement;
    const buttons = [...menu.querySelectorAll('button')];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    if (event.key === 'Escape') {
      this.#close();
      buttons[0]?.focus();
      this.#host.requestUpdate();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      buttons[(at + step + buttons.length) % buttons.length]?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  async take(kind: Taking): Promise<void> {
    const what = this.#what();
    if (!what) return;
    // The same words again are news only after a silence.
    this.said = this.byHand = '';
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (kind === 'csv') this.#save(what, kind, csvFile(what.csv));
    else if (kind === 'table') await this.#copy(what, what.tsv);
    else {
      const tools: Takeaway = await import('./takeaway.js');
      if (kind === 'link') await this.#copy(what, tools.linkTo(this.#host));
      else if (kind === 'embed')
        await this.#copy(what, tools.embedCode(this.#host, what.feed, what.sentence));
      else {
        const file = tools.pictureFile(this.#host.renderRoot, what);
        const content =
          kind === 'png'
            ? file && (await tools.pngOf(file))
            : file && new Blob([file.svg], {type: 'image/svg+xml'});
        if (content) this.#save(what, kind, content);
        else this.said = exportWords(what.lang).noPicture;
      }
    }
    this.#host.requestUpdate();
  }

  #save({heading, lang}: Takeable, ending: string, content: Blob): void {
    const name = `${fileNameOf(heading)}.${ending}`;
    saveFile(name, content);
    this.said = fill(exportWords(lang).saved, {name});
  }

  async #copy({lang}: Takeable, text: string): Promise<void> {
    const isCopied = await copyText(text);
    const words = exportWords(lang);
    this.said = isCopied ? words.copied : words.noCopy;
    this.byHand = isCopied ? '' : text;
  }

  #close(): void {
    this.open = false;
    this.said = this.byHand = '';
    document.removeEventListener('pointerdown', this.#outside, true);
  }

  #outside = (event: Event): void => {
    const menu = this.#host.renderRoot.querySelector('.menu');
    if (menu && event.composedPath().includes(menu)) return;
    this.#close();
    this.#host.requestUpdate();
  };
}
