import {svg} from 'lit';

/** Signs for what has no value: hatched for missing, dotted for suppressed. */
export const patterns = svg`
  <defs>
    <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <line class="pattern-line" x1="0" x2="0" y1="0" y2="6"></line>
    </pattern>
    <pattern id="dots" width="5" height="5" patternUnits="userSpaceOnUse">
      <circle class="pattern-dot" cx="2" cy="2" r="1"></circle>
    </pattern>
  </defs>
`;
