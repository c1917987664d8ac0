import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';

/** What the kit's bundles need besides bundling; used for the published files, their sizes and the page tests. */

/** Modules that load others later. */
export const loadsLater =
  /\/src\/controllers\/(page-store|linked|take-along|take-page|listening)\.ts$/;

/** For bundles of one file: what is loaded later elsewhere is inside. */
export function oneFile() {
  return {
    name: 'one-file',
    enforce: 'pre',
    transform: (code, id) =>
      loadsLater.test(id) ? {code: atOnce(code, id), map: null} : undefined,
  };
}

/**
 * Imports by name instead of `import('./x.js')`. Bundlers make an object of a module that is imported as a whole, and walk
 * over its keys in a way that breaks on pages which have put something on Object.prototype.
 */
export function atOnce(code, id) {
  const imports = [];
  const changed = code.replace(/import\('(\.\/[\w-]+)\.js'\)/g, (_, path) => {
    const names = exportedBy(readFileSync(`${join(dirname(id), path)}.ts`, 'utf8'));
    imports.push(
      `import {${names.map((name) => `${name} as later_${name}`).join(', ')}} from '${path}.js';`,
    );
    return `Promise.resolve({${names.map((name) => `${name}: later_${name}`).join(', ')}})`;
  });
  return `${imports.join('\n')}\n${changed}`;
}

const exportedBy = (code) =>
  [...code.matchAll(/^export (?:(?:const|(?:async )?function) (\w+)|\{([^}]*)\})/gm)].flatMap(
    ([, one, some]) => (one ? [one] : some.split(',').map((name) => name.trim())),
  );

/** Modules that hold style sheets and templates. */
export const withTemplates = /\/src\/(theme|render|elements)\/[\w-]+\.ts$/;

export function leanTemplates() {
  return {
    name: 'lean-templates',
    enforce: 'pre',
    transform: (code, id) =>
      withTemplates.test(id) ? {code: leanCode(code), map: null} : undefined,
  };
}

/**
 * Takes white space and comments out of the style sheets and templates of a module, which bundlers leave alone.
 * The sheets are a twelfth of a chart's bytes, and every blank between two marks would become a node of each picture.
 */
export function leanCode(code) {
  const styled = code.replace(/\bcss`([^`]*)`/g, (_, sheet) => `css\`${lean(sheet)}\``);
  return withoutBlanks(styled.replace(/\n\s+/g, '\n'), /\bhtml`/.test(code));
}

/**
 * Line breaks between tags mean nothing, nor those at the ends of an element: the formatter puts none where they would.
 * In a module of pictures alone no text runs, so all of them go.
 */
function withoutBlanks(code, hasText) {
  const whole = code
    .replace(/([>`])\n(?=<)/g, '$1')
    .replace(/\}\n(?=<\/)/g, '}')
    .replace(/(?<!<\/\w+)>\n(?=\$\{)/g, '>')
    .replace(/>\n(?=`)/g, '>');
  return hasText ? whole : whole.replace(/([>}`])\n(?=<[a-z]|\$\{|`)/g, '$1');
}

const lean = (sheet) =>
  sheet
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim();

/**
 * What Lit writes on `globalThis` for its own development build and for decorators, which the kit does not use, and where
 * it asks for patches of old browsers.
 */
const marks = [
  [
    /lit-html\/lit-html\.js$/,
    [
      [
        /,(\w)=\w\.litHtmlPolyfillSupport;\1\?\.\(\w,\w\),\(\w\.litHtmlVersions\?\?=\[\]\)\.push\("[^"]+"\)/,
        '',
      ],
    ],
  ],
  [
    /lit-element\/lit-element\.js$/,
    [
      [/const (\w)=\w\.litElementPolyfillSupport;\1\?\.\(\{LitElement:\w\}\);/, ''],
      [/\(\w\.litElementVersions\?\?=\[\]\)\.push\("[^"]+"\)/, '0'],
    ],
  ],
  [
    /reactive-element\/reactive-element\.js$/,
    [
      [/\w=\w\.reactiveElementPolyfillSupport,/, ''],
      [
        /,\w\?\.\(\{ReactiveElement:\w\}\),\(\w\.reactiveElementVersions\?\?=\[\]\)\.push\("[^"]+"\)/,
        '',
      ],
      [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w\.litPropertyMetadata\?\?=new WeakMap/, '0'],
      [/litPropertyMetadata\.get\(\w\)/, 'void 0'],
    ],
  ],
];

/** Leaves no name of Lit's on the page: the kit's own is the only one that it needs. */
export function noMarks() {
  return {
    name: 'no-marks',
    enforce: 'pre',
    transform(code, id) {
      const path = id.split('?')[0];
      // The development build tells its user of doubled copies, and may.
      if (path.includes('/development/')) return undefined;
      const changes = marks.find(([file]) => file.test(path))?.[1];
      if (!changes) return undefined;
      let changed = code;
      for (const [what, by] of changes) {
        // A newer Lit may write it otherwise; then somebody has to look.
        if (!what.test(changed)) this.error(`${path} has no ${what}.`);
        changed = changed.replace(what, by);
      }
      return {code: changed, map: null};
    },
  };
}
