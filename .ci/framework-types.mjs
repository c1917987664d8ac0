/**
 * Types of the tags for JSX (React apart), Vue and Svelte, made from the manifest and, where it has a type, from the
 * class: `EduLineChart['noMenu']` cannot be another one than the class has.
 *
 * Written here since the generators at hand give Vue events names that its compiler does not use, and know nothing of
 * what a framework must not set (see `taken`).
 */

/** By file of dist/types: what is in it. */
export function frameworkTypes(elements, taken) {
  return {
    elements: shared(elements, taken),
    jsx: jsx(elements),
    react: react(elements),
    vue: vue(elements),
    svelte: svelte(elements),
  };
}

const named = (text) =>
  text ? `  /** ${text.replaceAll('*/', '*\\/').replace(/\s+/g, ' ')} */\n` : '';
const MADE = '// Made by the build from the manifest of the elements.\n';

/** What may be set on each element, and what it sends. */
function shared(elements, taken) {
  const classes = elements.map(({className}) => className);
  const details = new Set(
    elements.flatMap(({events}) => events.map(({type}) => /<(\w+)>/.exec(type.text)[1])),
  );
  return (
    MADE +
    `import type {${[...classes, ...details].join(', ')}} from '../index.js';\n` +
    elements
      .map((element) => {
        const {tag, className, description, attributes, properties, events} = element;
        const fields = properties.map(
          ({name, description: text}) =>
            `${named(text)}  ${name}?: ${className}['${name}'] | undefined;\n`,
        );
        const written = attributes
          .filter(({name, fieldName}) => fieldName && fieldName !== name && !taken(className, name))
          .map(
            ({name, fieldName, description: text, type}) =>
              `${named(text)}  '${name}'?: ${asAttribute(`${className}['${fieldName}']`, type)} | undefined;\n`,
          );
        const sent = events.map(
          ({name, type, description: text}) => `${named(text)}  '${name}': ${type.text};\n`,
        );
        return (
          `\n/** \`<${tag}>\`: ${description.split(/(?<=[.:])\s/)[0]} */\n` +
          `export interface ${className}Props {\n${fields.join('')}${written.join('')}}\n` +
          `export interface ${className}Events {\n${sent.join('')}}\n`
        );
      })
      .join('') +
    `\nexport type {${classes.join(', ')}};\n`
  );
}

/** What may be written where a framework sets an attribute, whose values are texts. */
const asAttribute = (of, type) =>
  type === 'boolean' ? `${of} | ''` : type === 'number' ? `${of} | \`\${number}\`` : of;

const imports = (elements, all = false) =>
  `import type {\n${elements
    .flatMap(({className}) => [
      ...(all ? [className] : []),
      `${className}Props`,
      `${className}Events`,
    ])
    .map((name) => `  ${name},\n`)
    .join('')}} from './elements.js';\n`;

const rows = (elements, row, indent = '    ') =>
  elements
    .map(
      (element) =>
        `${named(element.description).replace(/^ */, indent)}${indent}'${element.tag}': ${row(element)};\n`,
    )
    .join('');

/** For whatever has no types of its own below: Preact, Solid, Qwik. */
function jsx(elements) {
  return `${MADE}${imports(elements)}
type Element<Props, Events> = Props & {
  [Name in keyof Events as \`on\${Name & string}\`]?: ((event: Events[Name]) => void) | undefined;
} & {
  id?: string | undefined;
  class?: string | undefined;
  className?: string | undefined;
  style?: string | object | undefined;
  slot?: string | undefined;
  lang?: string | undefined;
  hidden?: boolean | undefined;
  children?: unknown;
  key?: string | number | null | undefined;
  ref?: unknown;
};

/**
 * The tags of the kit in JSX.
 *
 * @example
 * declare module 'preact' {
 *   namespace JSX {
 *     interface IntrinsicElements extends EduIntrinsicElements {}
 *   }
 * }
 */
export interface EduIntrinsicElements {
${rows(elements, ({className}) => `Element<${className}Props, ${className}Events>`, '  ')}}
`;
}

function react(elements) {
  return `${MADE}import type {ClassAttributes, HTMLAttributes} from 'react';
${imports(elements, true)}
type Tag<Element, Props, Events> = Omit<HTMLAttributes<Element>, keyof Props> &
  ClassAttributes<Element> &
  Props & {
    [Name in keyof Events as \`on\${Name & string}\`]?: ((event: Events[Name]) => void) | undefined;
  };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${rows(elements, ({className}) => `Tag<${className}, ${className}Props, ${className}Events>`, '      ')}    }
  }
}
`;
}

function vue(elements) {
  return `${MADE}import type {HTMLAttributes, PublicProps} from 'vue';
${imports(elements)}
type Camel<Name extends string> = Name extends \`\${infer First}-\${infer Rest}\`
  ? \`\${First}\${Capitalize<Camel<Rest>>}\`
  : Name;

/** What templates know of a tag: \`@edu-data\` is the property \`onEduData\`. */
type Tag<Props, Events> = new () => {
  $props: Props & {
    [Name in keyof Events as \`on\${Capitalize<Camel<Name & string>>}\`]?:
      | ((event: Events[Name]) => void)
      | undefined;
  } & Omit<HTMLAttributes, keyof Props> &
    PublicProps;
  $slots: {default?: () => unknown};
};

declare module 'vue' {
  interface GlobalComponents {
${rows(elements, ({className}) => `Tag<${className}Props, ${className}Events>`)}  }
}
`;
}

function svelte(elements) {
  return `${MADE}import type {HTMLAttributes} from 'svelte/elements';
${imports(elements, true)}
type Tag<Element extends EventTarget, Props, Events> = Omit<HTMLAttributes<Element>, keyof Props> &
  Props & {
    [Name in keyof Events as \`on\${Name & string}\` | \`on:\${Name & string}\`]?:
      | ((event: Events[Name]) => void)
      | undefined;
  };

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${rows(elements, ({className}) => `Tag<${className}, ${className}Props, ${className}Events>`)}  }
}
`;
}
