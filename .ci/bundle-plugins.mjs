/** What the kit's bundles need besides bundling; used for the published files, their sizes and the page tests. */

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
