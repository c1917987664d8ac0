import {setCustomElementsManifest, type Preview} from '@storybook/web-components-vite';
import {html} from 'lit';
import {addons} from 'storybook/preview-api';
import '../src/embed/all.js';
import {embedCode} from '../stories/embed-code.js';
import {mekong, minhHoa} from '../stories/feeds.js';
import manifest from '../.cache/custom-elements.json';
import './preview.css';

setCustomElementsManifest(manifest);

interface Args {
  readonly feed?: unknown;
}

/** Where a story stands inside the stage of the decorator below. */
const INSIDE = '.stage > edu-feed-source';

const addressOf = ({feed}: Args): string | undefined =>
  feed === mekong ? '/feeds/mekong.json' : feed === minhHoa ? '/feeds/minh-hoa.json' : undefined;

/** Hands the code of what is on screen to the button in the toolbar (manager.ts), once it is on screen. */
function tellCode(args: Args): void {
  requestAnimationFrame(() => {
    const stage = document.querySelector(INSIDE);
    if (stage)
      addons.getChannel().emit('edu-widgets/embed-code', embedCode(stage, addressOf(args)));
  });
}

const preview: Preview = {
  tags: ['autodocs'],
  initialGlobals: {theme: 'light', lang: 'vi', width: 'free'},
  globalTypes: {
    theme: toolbar('Theme', 'paintbrush', {light: 'Light', dark: 'Dark', wall: 'Wall'}),
    lang: toolbar('Language', 'globe', {vi: 'Tiếng Việt', en: 'English'}),
    width: toolbar('Width', 'grow', {
      free: 'As wide as the window',
      phone: 'Phone, 360 px',
      tablet: 'Tablet, 768 px',
      desktop: 'Desktop, 1280 px',
      wall: 'Wall, 3840 px',
    }),
  },
  parameters: {
    a11y: {test: 'error'},
    controls: {expanded: true},
    // The toolbar sets the width of the box, which is what widgets go by.
    viewport: {disable: true},
    backgrounds: {disable: true},
    docs: {
      source: {
        language: 'html',
        // What a page has to write, not what the workshop puts around it.
        transform: (code: string, {args}: {args: Args}) => {
          const stage = new DOMParser().parseFromString(code, 'text/html').querySelector(INSIDE);
          return (stage && embedCode(stage, addressOf(args))) || code;
        },
      },
    },
  },
  decorators: [
    // A feed source is the element that hands a theme down; it has no box of its own.
    (story, {globals, args, viewMode}) => {
      const {theme, lang, width} = globals as Record<'theme' | 'lang' | 'width', string>;
      if (viewMode === 'story') tellCode(args);
      return html`<div class="stage ${theme}-theme ${width}-wide" lang=${lang}>
        <edu-feed-source theme=${theme}>${story()}</edu-feed-source>
      </div>`;
    },
  ],
};

function toolbar(title: string, icon: string, titles: Record<string, string>): object {
  const items = Object.entries(titles).map(([value, title]) => ({value, title}));
  return {description: title, toolbar: {title, icon, items, dynamicTitle: true}};
}

export default preview;
