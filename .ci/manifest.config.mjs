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

/** Leaves out what nobody outside may use: private and protected members, and what Lit itself reads. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({customElementsManifest}) {
    const outward = ({name, privacy = 'public', static: isStatic}) =>
      privacy === 'public' && !isStatic && !/^[#_]|_$/.test(name);
    for (const {declarations = []} of customElementsManifest.modules) {
      for (const declaration of declarations) {
        if (declaration.members) declaration.members = declaration.members.filter(outward);
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
  plugins: [tags, publicOnly],
};
