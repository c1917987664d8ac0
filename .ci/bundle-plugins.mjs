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
      // Where text may run, a blank stays a blank; in a module of pictures alone it means nothing.
      const short = styled.replace(/\n\s+/g, '\n');
      return {code: /\bhtml`/.test(code) ? short : withoutBlanks(short), map: null};
    },
  };
}

const withoutBlanks = (code) =>
  code.replace(/([>}`])\n(?=<\/?[a-z]|\$\{)/g, '$1').replace(/([>}])\n`/g, '$1`');

const lean = (sheet) =>
  sheet
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim();
