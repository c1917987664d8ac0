/**
 * Writes src/theme/tokens.ts from src/theme/tokens.json, the one place where colours are kept: designers' tools read and
 * write it (Design Tokens Community Group, 2025.10), the style sheet and Storybook's pages come from it.
 *
 *     npm run tokens
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {flatten, propertyOf, valueOf} from './read-tokens.mjs';

const folder = new URL('../src/theme/', import.meta.url);

/** `#ffffff` → `#fff`, which is what a style sheet pays for. */
const short = (hex) => hex.replace(/^#(.)\1(.)\2(.)\3$/, '#$1$2$3');

/** Colours of one theme that every widget knows, as declarations. */
function declarations(tokens, theme, indent) {
  return [...tokens]
    .filter(
      ([path, {$type, $extensions}]) =>
        path.startsWith(`${theme}.`) && $type === 'color' && !$extensions?.['edu-widgets']?.only,
    )
    .map(([path]) => {
      const name = propertyOf(path).slice('--edu-'.length);
      const own = name.replace(/^series-/, 's');
      return `${indent}--_${own}: var(--edu-${name}, ${short(valueOf(tokens, path).hex)});`;
    })
    .join('\n');
}

/** The module with the style sheet. */
export function sheetOf(json) {
  const tokens = flatten(json);
  const dark = declarations(tokens, 'dark', '      ');
  const wall = declarations(tokens, 'wall', '      ');
  const onDark =
    dark === wall
      ? `    .dark,\n    .wall {\n${dark}\n    }`
      : `    .dark {\n${dark}\n    }\n    .wall {\n${wall}\n    }`;
  const series = [1, 2, 3, 4, 5, 6, 7, 8]
    .map((n) => `  .s${n} {\n    --c: var(--_s${n});\n  }`)
    .join('\n');
  return `import {css} from 'lit';

// Made from tokens.json by \`npm run tokens\`: change colours there.

/**
 * The kit's colours and measures. Pages restyle them through the public names (\`--edu-ink\`), which win over
 * every theme; inside, the kit reads the private ones (\`--_ink\`) that a theme fills.
 *
 * Each series colour keeps 3:1 against its paper, and the eight stay apart for the three colour-vision types:
 * \`test/theme/palette.test.ts\` computes both.
 */
export const tokens = css\`
  .root {
${declarations(tokens, 'light', '    ')}
  }
  /* Paper is white. */
  @media not print {
${onDark}
  }
${series}
  .s0 {
    --c: var(--_axis);
  }
  /* Whoever asks for contrast gets no quiet words and no faint lines. */
  @media (prefers-contrast: more) {
    .root {
      --_ink-soft: var(--_ink);
      --_axis: var(--_ink);
      --_hairline: color-mix(in srgb, var(--_ink) 55%, var(--_paper));
    }
  }
\`;
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const json = JSON.parse(readFileSync(new URL('tokens.json', folder), 'utf8'));
  writeFileSync(new URL('tokens.ts', folder), sheetOf(json));
}
