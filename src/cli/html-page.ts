import {tag, written, type Piece} from './tree.js';

/** What the page itself looks like; what a widget looks like it says by itself, since mail programs drop style sheets. */
const CSS = `
body{margin:0 auto;padding:16px;max-width:960px;color:#1a2330;background:#fff;font-family:Arial,Helvetica,sans-serif;font-size:14px;line-height:1.45}
figure+figure,section+section{margin-top:32px!important}
svg{overflow:visible}
td,th{font-variant-numeric:tabular-nums}
@media print{body{padding:0;max-width:none}figure>*,tr,li{break-inside:avoid}h1,h2,h3{break-after:avoid}thead{display:table-header-group}}
`;

/** A whole page: no script, no address of another file. `made` says when it was made. */
export function htmlPage(
  title: string,
  lang: 'vi' | 'en',
  pieces: readonly Piece[],
  made: string,
): string {
  const head = tag('head', {}, [
    tag('meta', {charset: 'utf-8'}),
    tag('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
    tag('title', {}, [title]),
  ]);
  const body = tag('body', {}, [
    tag('main', {}, pieces),
    tag('p', {style: 'margin:16px 0 0;color:#525e6d;font-size:12px'}, [made]),
  ]);
  // A style sheet is the one text that HTML reads as it stands, so no text of a feed goes there.
  const top = written([head]).replace('</head>', `<style>${CSS}</style></head>`);
  return `<!doctype html>\n<html lang="${lang}">${top}${written([body])}</html>\n`;
}
