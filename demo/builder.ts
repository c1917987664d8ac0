/** The embed builder: from a feed to one snippet, in five steps. What is chosen is in `builder/state.ts`; this shows it. */
import './main.js';
import {render} from 'lit';
import {langOf} from '../src/format/lang.js';
import {copy} from './builder/copy.js';
import {loadElements} from './builder/element.js';
import {Preview} from './builder/preview.js';
import {BuilderState, WIDTHS} from './builder/state.js';
import {view} from './builder/view.js';

const root = document.querySelector('#builder') as HTMLElement;
const state = new BuilderState();
let preview: Preview | undefined;

function show(): void {
  const lang = langOf(document.documentElement.lang);
  render(view({state, lang, change, open, examine, copy: take}), root);
  const frame = root.querySelector<HTMLElement>('.frame');
  if (!frame || !state.dataset) return;
  preview ??= new Preview(frame, ({heading, sentence, height}) => {
    const {spoken} = state;
    if (spoken.heading === heading && spoken.sentence === sentence && state.height === height)
      return;
    state.spoken = {heading, sentence};
    state.height = height;
    show();
  });
  preview.show(state.embed(lang), WIDTHS[state.width]);
}

function change(make: (state: BuilderState) => void): void {
  make(state);
  show();
}

async function open(address: string): Promise<void> {
  const done = state.open(address);
  show();
  await done;
  show();
}

async function examine(): Promise<void> {
  await state.examine();
  show();
}

const status = document.createElement('p');
status.className = 'copied';
status.setAttribute('role', 'status');
document.body.append(status);
let fading = 0;

async function take(button: HTMLElement): Promise<void> {
  const code = button.closest('.snippet')?.querySelector('code');
  if (!code) return;
  status.textContent = '';
  const words = await copy(code, langOf(document.documentElement.lang));
  status.textContent = words;
  clearTimeout(fading);
  fading = window.setTimeout(() => (status.textContent = ''), 6000);
}

new MutationObserver(show).observe(document.documentElement, {attributeFilter: ['lang']});
state.elements = await loadElements();
await open(new URLSearchParams(location.search).get('feed') ?? './feeds/mekong.json');
