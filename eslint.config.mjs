import lit from 'eslint-plugin-lit';
import a11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import {defineConfig} from 'eslint/config';
import ts from 'typescript-eslint';

const strictPage = 'the kit runs under Trusted Types and a strict style-src';
const forbiddenImports = {
  paths: [
    {name: 'd3-selection', message: 'The template is the only writer of the DOM.'},
    {name: 'd3-transition', message: 'The template is the only writer of the DOM.'},
    ...['unsafe-html', 'unsafe-svg', 'style-map'].map((name) => ({
      name: `lit/directives/${name}.js`,
      message: `No ${name}: ${strictPage}.`,
    })),
  ],
  patterns: [
    {
      group: ['zod', 'zod/*'],
      message: 'Pages read feeds by shapes (src/feed/shape.ts); zod only writes the JSON Schema.',
    },
  ],
};
const forbiddenSyntax = [
  ...['innerHTML', 'outerHTML'].map((name) => ({
    selector: `AssignmentExpression > MemberExpression.left[property.name='${name}']`,
    message: `No ${name}: ${strictPage}.`,
  })),
  {
    selector: "CallExpression[callee.property.name='insertAdjacentHTML']",
    message: `No insertAdjacentHTML: ${strictPage}.`,
  },
];

/** What old libraries have put their own in the place of. */
const patched = [
  ["CallExpression[callee.object.name='Array'][callee.property.name='from']", 'Array.from'],
  [
    "CallExpression[callee.property.name='entries']:not([callee.object.name='Object'])",
    'entries()',
  ],
].map(([selector, name]) => ({
  selector,
  message: `No ${name}: pages with Prototype.js or MooTools have put their own in its place.`,
}));

export default defineConfig(
  {ignores: ['dist', 'storybook-static', 'coverage', '.cache', 'demo/feeds']},
  ts.configs.strictTypeChecked,
  ts.configs.stylisticTypeChecked,
  lit.configs['flat/recommended'],
  wc.configs['flat/recommended'],
  a11y.configs.recommended,
  {
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    settings: {wc: {elementBaseClasses: ['LitElement', 'EduWidget', 'EduChart']}},
    rules: {
      'no-restricted-imports': ['error', forbiddenImports],
      'no-restricted-syntax': ['error', ...forbiddenSyntax],
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': ['error', {fixStyle: 'inline-type-imports'}],
      // Numbers in text are the daily bread here.
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      '@typescript-eslint/no-confusing-void-expression': ['error', {ignoreArrowShorthand: true}],
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_'}],
      // An empty string is often as good as none.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', {ignorePrimitives: {string: true}}],
      // `values[i] as number` is how a checked index is read.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/no-misused-spread': ['error', {allow: ['string']}],
      // Lit binds the handlers of a template to the element.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/class-literal-property-style': 'off',
      // tsconfig asks for brackets where a name comes from outside.
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {'no-restricted-syntax': ['error', ...forbiddenSyntax, ...patched]},
  },
  {
    // What a feed's type promises is only being made true here.
    files: ['src/feed/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
    },
  },
  {
    files: ['src/feed/json-schema.ts'],
    rules: {'no-restricted-imports': ['error', {paths: forbiddenImports.paths}]},
  },
  {
    // They say that a second copy of the kit is on the page, and what did not load.
    files: ['src/embed/register.ts', 'src/embed/loader.ts'],
    rules: {'no-console': 'off'},
  },
  {
    // Chai's assertions are property reads; small hand-made data is known to be there.
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Every assertion counts as a promise, because a few are.
      '@typescript-eslint/no-floating-promises': 'off',
      'no-console': 'off',
      // Hostile pages have to be written somehow.
      'no-restricted-syntax': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    extends: [ts.configs.disableTypeChecked],
    rules: {'no-console': 'off', 'no-restricted-syntax': 'off'},
  },
);
