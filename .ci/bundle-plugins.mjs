/** What the kit's bundles need besides bundling; used for the published files, their sizes and the page tests. */

/**
 * Takes white space and comments out of the style sheets in the kit's modules. Bundlers leave template
 * literals alone, and the sheets are a twelfth of a chart's bytes.
 */
export function leanCss() {
  return {
    name: 'lean-css',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/(theme|elements)\//.test(id)) return undefined;
      return {
        code: code.replace(/\bcss`([^`]*)`/g, (_, sheet) => `css\`${lean(sheet)}\``),
        map: null,
      };
    },
  };
}

const lean = (sheet) =>
  sheet
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim();

/** The one file of zod that trips over pages whose scripts add to Object.prototype. */
export const zodUtil = /\/zod\/v4\/core\/util\.js$/;

/**
 * zod 4.6.7 walks its own tables with `for … in`, so a page that added anything to `Object.prototype` (Prototype.js,
 * MooTools and their heirs do) stops the whole bundle at its first line. Own keys are what it means.
 */
export function ownKeysOnly(code) {
  const walk = /for \(const key in (table|computes)\)/g;
  if (!walk.test(code))
    throw new Error('zod has changed: see whether ownKeysOnly is still needed.');
  return code.replace(walk, 'for (const key of Object.keys($1))');
}

export function zodOnAnyPage() {
  return {
    name: 'zod-on-any-page',
    transform: (code, id) => (zodUtil.test(id) ? {code: ownKeysOnly(code), map: null} : undefined),
  };
}
