/**
 * What editors read about the elements, made from the manifest: VS Code's custom data and JetBrains' web-types.
 *
 * Written here since it is a page of code: the packages that do it bring a dozen others, and leave out states or parts.
 */

/**
 * The elements of a manifest in the words that all that follows is made of.
 *
 * @returns {readonly object[]}
 */
export function described(manifest) {
  return manifest.modules
    .flatMap(({declarations = []}) => declarations)
    .filter(({tagName}) => tagName)
    .map((it) => ({
      tag: it.tagName,
      className: it.name,
      description: it.description ?? '',
      attributes: (it.attributes ?? []).map((attribute) => ({
        ...attribute,
        type: attribute.type.text.replace(/ \| undefined$/, ''),
        words: wordsIn(attribute.type.text),
      })),
      properties: (it.members ?? []).filter(
        ({kind, readonly, type}) => kind === 'field' && !readonly && type,
      ),
      events: it.events ?? [],
      slots: it.slots ?? [],
      parts: it.cssParts ?? [],
      customs: it.cssProperties ?? [],
      states: it.cssStates ?? [],
    }))
    .sort((a, b) => (a.tag < b.tag ? -1 : 1));
}

/** The values of a type that is nothing but a few words. */
const wordsIn = (type) => {
  const parts = type.split(' | ').filter((part) => part !== 'undefined');
  return parts.every((part) => /^'.*'$/.test(part)) ? parts.map((part) => part.slice(1, -1)) : [];
};

const markdown = (value) => ({kind: 'markdown', value});

/** Completion and hover in HTML files: `"html.customData"` in the settings of VS Code. */
export function vscodeHtml(elements) {
  return {
    $schema:
      'https://raw.githubusercontent.com/microsoft/vscode-html-languageservice/main/docs/customData.schema.json',
    version: 1.1,
    tags: elements.map((element) => ({
      name: element.tag,
      description: markdown(tagText(element)),
      attributes: element.attributes.map(({name, description, type, words, default: usual}) => ({
        name,
        description: markdown(withUsual(description, usual)),
        // An attribute that stands for itself.
        ...(type === 'boolean' && {valueSet: 'v'}),
        ...(words.length && {values: words.map((word) => ({name: word}))}),
      })),
    })),
  };
}

const withUsual = (text, usual) =>
  text + (usual && usual !== 'false' && usual !== "''" ? ` Without it ${usual}.` : '');

/** Events, slots, parts and states have no place of their own in VS Code's data. */
function tagText({description, events, slots, parts, states}) {
  const list = (title, entries, mark) =>
    entries.length
      ? `\n\n**${title}**\n${entries.map(({name, description: text}) => `- ${mark(name)}: ${text}`).join('\n')}`
      : '';
  return (
    description +
    list('Events', events, (name) => `\`${name}\``) +
    list('Slots', slots, (name) => (name ? `\`${name}\`` : 'inside the tag')) +
    list('Parts', parts, (name) => `\`::part(${name})\``) +
    list('States', states, (name) => `\`:state(${name})\``)
  );
}

/** Completion and hover in style sheets: `"css.customData"`. */
export function vscodeCss(elements) {
  return {
    version: 1.1,
    properties: once(elements, 'customs').map(({name, description}) => ({name, description})),
    pseudoClasses: once(elements, 'states').map(({name, description}) => ({
      name: `:state(${name})`,
      description,
    })),
    pseudoElements: once(elements, 'parts').map(({name, description}) => ({
      name: `::part(${name})`,
      description,
    })),
  };
}

/** Entries of all elements, each name once. */
const once = (elements, key) => [
  ...new Map(elements.flatMap((element) => element[key]).map((it) => [it.name, it])).values(),
];

/** What WebStorm and its like read, found by `"web-types"` in package.json. */
export function webTypes(elements, {name, version}) {
  const named = ({name: it, description}) => ({name: it, ...(description && {description})});
  return {
    $schema: 'https://json.schemastore.org/web-types',
    name,
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: elements.map((element) => ({
          name: element.tag,
          description: element.description,
          attributes: element.attributes.map(({type, default: usual, ...it}) => ({
            ...named(it),
            value: {type, required: false},
            ...(usual && {default: usual.replace(/^'(.*)'$/, '$1')}),
          })),
          slots: element.slots.map(named),
          js: {
            properties: element.properties.map(({type, ...it}) => ({
              ...named(it),
              type: type.text,
            })),
            events: element.events.map(({type, ...it}) => ({...named(it), type: type.text})),
          },
          css: {
            properties: element.customs.map(named),
            parts: element.parts.map(named),
            'pseudo-classes': element.states.map((it) => ({
              ...named(it),
              name: `state(${it.name})`,
            })),
          },
        })),
      },
    },
  };
}
