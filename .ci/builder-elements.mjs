/**
 * What the embed builder knows of every element: read from the custom-elements manifest, so that a new element is
 * offered as soon as it exists.
 */
import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {root} from './elements.mjs';

const manifestFile = `${root}.cache/custom-elements.json`;

const sources = () =>
  readdirSync(`${root}src`, {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${root}src/${file}`);

/** A manifest that is as new as every source; made anew where it is not. */
function freshManifest() {
  const newest = Math.max(...sources().map((file) => statSync(file).mtimeMs));
  if (!existsSync(manifestFile) || statSync(manifestFile).mtimeMs < newest) {
    const {status} = spawnSync(process.execPath, [`${root}.ci/manifest.mjs`], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status !== 0) throw new Error('The manifest could not be made: npm run manifest');
  }
  return JSON.parse(readFileSync(manifestFile, 'utf8'));
}

const words = (text) => [...text.matchAll(/'([^']+)'/g)].map(([, word]) => word);

/** Words of `type Name = 'a' | 'b'`, which the manifest gives by name only. */
function unions() {
  const found = new Map();
  for (const file of sources())
    for (const [, name, body] of readFileSync(file, 'utf8').matchAll(
      /export type (\w+) =\s*((?:\|?\s*'[^']+'\s*)+);/g,
    ))
      found.set(name, words(body));
  return found;
}

function kindOf(type, named) {
  const parts = type
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== 'undefined');
  if (parts.includes('boolean')) return {kind: 'yes-no'};
  if (parts.includes('number')) return {kind: 'number'};
  const choices = parts.flatMap((part) => named.get(part) ?? words(part));
  return choices.length ? {kind: 'choice', choices} : {kind: 'text'};
}

/** `[{tag, summary, attributes: [{name, description, kind, choices?}]}]`, without the element that only carries a feed. */
export function builderElements() {
  const named = unions();
  const sentence = (text = '') =>
    /^[\s\S]*?(?:[.:](?=\s|$)|$)/.exec(text.trim())[0].replace(/[.:]$/, '');
  return freshManifest()
    .modules.flatMap(({declarations = []}) => declarations)
    .filter(({tagName}) => tagName && tagName !== 'edu-feed-source')
    .map(({tagName, description, attributes = []}) => ({
      tag: tagName,
      summary: sentence(description),
      attributes: attributes
        .filter(({name}) => name !== 'src' && name !== 'lang')
        .map(({name, type, description: meaning = ''}) => ({
          name,
          description: meaning.replaceAll('\n', ' '),
          ...kindOf(type?.text ?? 'string', named),
        })),
    }))
    .sort((a, b) => a.tag.localeCompare(b.tag));
}
