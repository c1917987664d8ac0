import {exportWords} from '../format/export-words.js';
import {fill} from '../format/messages.js';
import type * as PagePicture from './page-picture.js';
import {fileNameOf, saveFile} from './save-file.js';

/** The functions of the module, one by one: a bundle of one file has no object of them. */
type Tools = Pick<typeof PagePicture, keyof typeof PagePicture>;

/** Hands the reader one picture of all that an element shows; says what became of it. */
export async function takePage(root: HTMLElement, heading: string, lang: string): Promise<string> {
  const tools: Tools = await import('./page-picture.js');
  const png = await tools.pngOf(tools.pagePicture(root, lang));
  const words = exportWords(lang);
  if (!png) return words.noPagePicture;
  const name = `${fileNameOf(heading)}.png`;
  saveFile(name, png);
  return fill(words.saved, {name});
}
