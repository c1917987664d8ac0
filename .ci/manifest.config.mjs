/** Configuration of `cem analyze`; run it through .ci/manifest.mjs, which checks the outcome. */
import {elements} from './elements.mjs';

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

export default {
  globs: ['src/elements/*.ts'],
  // Storybook and the build read it from here; it is not part of the repository.
  outdir: '.cache',
  litelement: true,
  packagejson: false,
  plugins: [tags, states, publicOnly],
};
