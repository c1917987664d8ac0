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
      return {code: code.replace(/\bcss`([^`]*)`/g, (_, sheet) => `css\`${lean(sheet)}\``), map: null};
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
