import {setCustomElementsManifest, type Preview} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../src/embed/all.js';
import manifest from '../.cache/custom-elements.json';
import './preview.css';

setCustomElementsManifest(manifest);

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
  },
  decorators: [
    // A feed source is the element that hands a theme down; it has no box of its own.
    (story, {globals}) => {
      const {theme, lang, width} = globals as Record<'theme' | 'lang' | 'width', string>;
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
