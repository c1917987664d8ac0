/** What the kit's bundles need besides bundling; used for the published files, their sizes and the page tests. */

/**
 * Takes white space and comments out of the style sheets and templates in the kit's modules, which bundlers leave alone.
 * The sheets are a twelfth of a chart's bytes, and every blank between two marks would become a node of each picture.
 */
export function leanTemplates() {
  return {
    name: 'lean-templates',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/(theme|render|elements)\//.test(id)) return undefined;
      const styled = code.replace(/\bcss`([^`]*)`/g, (_, sheet) => `css\`${lean(sheet)}\``);
      return {code: withoutBlanks(styled.replace(/\n\s+/g, '\n'), /\bhtml`/.test(code)), map: null};
    },
  };
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
