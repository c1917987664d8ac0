/** Configuration of `cem analyze`; run it through .ci/manifest.mjs, which checks the outcome. */
import {readdirSync, readFileSync} from 'node:fs';
import {elements, root} from './elements.mjs';

/** Registering is not the class's own affair here, so the tag comes from the file's name. */
const tags = {
  name: 'tags',
  packageLinkPhase({customElementsManifest}) {
    for (const {declarations = []} of customElementsManifest.modules) {
      for (const declaration of declarations) {
        const element = elements.find(({className}) => className === declaration.name);
        if (element) Object.assign(declaration, {tagName: element.tag, customElement: true});
      }
    }
  },
};

/** Names of reactive fields that are an element's own affair, by class: `{state: true}` in its `properties`. */
const states = {
  name: 'states',
  analyzePhase({ts, node}) {
    if (!ts.isClassDeclaration(node) || !node.name) return;
    const properties = node.members.find((member) => member.name?.getText() === 'properties');
    const own = (properties?.initializer?.properties ?? [])
      .filter(({initializer}) => /\bstate: true\b/.test(initializer.getText()))
      .map(({name}) => name.getText());
    for (const name of own) inward.add(`${node.name.getText()}.${name}`);
  },
};
const inward = new Set();

/** Leaves out what nobody outside may use: private and protected members, states, and what Lit itself reads. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({customElementsManifest}) {
    for (const {declarations = []} of customElementsManifest.modules) {
      for (const declaration of declarations) {
        const outward = ({
          name,
          fieldName = name,
          privacy = 'public',
          static: isStatic,
          inheritedFrom,
        }) =>
          privacy === 'public' &&
          !isStatic &&
          !/^[#_]|_$/.test(name) &&
          !inward.has(`${(inheritedFrom ?? declaration).name}.${fieldName}`);
        for (const list of ['members', 'attributes'])
          if (declaration[list]) declaration[list] = declaration[list].filter(outward);
      }
    }
  },
};

/** Names that stand for a few words: `type RowSort = 'value' | 'name'`. Editors need the words. */
const unions = new Map(
  readdirSync(`${root}src`, {recursive: true})
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => [
      ...readFileSync(`${root}src/${path}`, 'utf8').matchAll(
        /^export type (\w+) =((?:\s*\|?\s*'[\w-]+')+);/gm,
      ),
    ])
    .map(([, name, words]) => [name, words.trim().replace(/^\| */, '').replace(/\s+/g, ' ')]),
);

/** Spells types out, and says what an element gets from others than itself. */
const plain = {
  name: 'plain',
  packageLinkPhase({customElementsManifest}) {
    for (const {declarations = []} of customElementsManifest.modules) {
      for (const declaration of declarations) {
        const {attributes = [], members = [], events = [], cssProperties = []} = declaration;
        for (const {type} of [...attributes, ...members]) if (type) type.text = spelt(type.text);
        // What is sent with a name that is only known later, and what only the kit's elements hear.
        if (declaration.events) declaration.events = events.filter(({name}) => /^edu-/.test(name));
        const lang = attributes.find(({name}) => name === 'lang');
        if (lang)
          Object.assign(lang, {
            type: {text: 'string | undefined'},
            description:
              'Language as a BCP 47 tag; the nearest `lang` around without it, else Vietnamese.',
          });
        const first = cssProperties.find(({name}) => name === '--edu-series-1');
        for (let n = 2; first && n <= 8; n += 1)
          cssProperties.push({
            ...first,
            name: `--edu-series-${n}`,
            description: `Series colour ${n}.`,
          });
      }
    }
  },
};

/** A type with its words, and `undefined` once. */
const spelt = (text) => {
  const words = text.split(' | ').map((part) => unions.get(part) ?? part);
  return [...new Set(words)]
    .filter((part) => part !== 'undefined' || !words.includes('unknown'))
    .join(' | ');
};

export default {
  globs: ['src/elements/*.ts'],
  // Storybook and the build read it from here; it is not part of the repository.
  outdir: '.cache',
  litelement: true,
  packagejson: false,
  plugins: [tags, states, publicOnly, plain],
};
