/**
 * `npm run frames -- frames.json https://so.example/edu-widgets/ [folder]`: writes into the folder of the kit (`dist/cdn`)
 * a page for each widget named in the file, and beside it what oEmbed readers ask for:
 *
 *     {"hoc-sinh": {
 *       "widget": "line-chart", "src": "https://so.example/feed.json", "indicator": "pupils", "by": "level",
 *       "title": "Học sinh theo cấp", "fallback": "256.347 học sinh", "height": 540, "lang": "vi"}}
 *
 * The address is the one at which that folder is published: WordPress asks for it, and shows the widget.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {publish} from '../src/embed/published.ts';
import {writeIntegrity} from './cdn.mjs';
import {elements, root} from './elements.mjs';

const [list, base, folder = `${root}dist/cdn`] = process.argv.slice(2);
if (!list || !URL.canParse(base ?? '') || !base.endsWith('/')) {
  console.error('npm run frames -- frames.json https://HOST/edu-widgets/ [folder]');
  process.exit(1);
}

const template = readFileSync(join(folder, 'frame.html'), 'utf8');
for (const [name, entry] of Object.entries(JSON.parse(readFileSync(list, 'utf8')))) {
  const {widget, title = '', fallback = '', height = 480, lang = 'vi', ...attributes} = entry;
  const tag = `edu-${widget}`;
  if (!attributes.src || !elements.some((each) => each.tag === tag)) {
    console.error(`${name}: needs "widget", one of the kit's, and "src".`);
    process.exit(1);
  }
  const src = new URL(attributes.src, base).href;
  const embed = {tag, attributes: {...attributes, src}, title, fallback, height, lang, base};
  const {address, page, oembed} = publish(embed, name, template);
  writeFileSync(join(folder, `${name}.html`), page);
  writeFileSync(join(folder, `${name}.oembed.json`), oembed);
  console.log(address);
}
writeIntegrity(folder);
