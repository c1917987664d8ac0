import {svg} from 'lit';

/**
 * What tells parts apart where colour cannot: on black-and-white paper and in forced colours (`theme/parts.ts`). Each has
 * its part's own colour, so that a colour print keeps that too.
 */
const tiles = [
  svg`<rect class="ground" width="8" height="8"></rect>`,
  svg`<path class="stroke" d="M-2 2L2-2M0 8L8 0M6 10L10 6"></path>`,
  svg`<circle class="ground" cx="2" cy="2" r="1.4"></circle><circle class="ground" cx="6" cy="6" r="1.4"></circle>`,
  svg`<path class="stroke" d="M0 0L8 8M0 8L8 0"></path>`,
  svg`<path class="stroke" d="M0 2H8M0 6H8"></path>`,
  svg`<path class="stroke" d="M2 0V8M6 0V8"></path>`,
  svg`<path class="stroke" d="M-2 6L2 10M0 0L8 8M6-2L10 2"></path>`,
  svg`<circle class="ring" cx="4" cy="4" r="2.6"></circle>`,
];

export const partPatterns = svg`
  <defs>
    ${tiles.map(
      (tile, i) => svg`
      <pattern id=${`part${i + 1}`} class=${`s${i + 1}`} width="8" height="8" patternUnits="userSpaceOnUse">${tile}</pattern>`,
    )}
  </defs>
`;
