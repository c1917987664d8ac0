import {css} from 'lit';

// Made from tokens.json by `npm run tokens`: change colours there.

/**
 * The kit's colours and measures. Pages restyle them through the public names (`--edu-ink`), which win over
 * every theme; inside, the kit reads the private ones (`--_ink`) that a theme fills.
 *
 * Each series colour keeps 3:1 against its paper, and the eight stay apart for the three colour-vision types:
 * `test/theme/palette.test.ts` computes both.
 */
export const tokens = css`
  .root {
    --_paper: var(--edu-paper, #fff);
    --_ink: var(--edu-ink, #1a2330);
    --_ink-soft: var(--edu-ink-soft, #525e6d);
    --_hairline: var(--edu-hairline, #dfe4ea);
    --_axis: var(--edu-axis, #7b8694);
    --_accent: var(--edu-accent, #1f4e9e);
    --_good: var(--edu-good, #1d7a3e);
    --_watch: var(--edu-watch, #9a5b00);
    --_bad: var(--edu-bad, #b3261e);
    --_no-data: var(--edu-no-data, #737d8a);
    --_shade: var(--edu-shade, #f3f5f8);
    --_s1: var(--edu-series-1, #1f4e9e);
    --_s2: var(--edu-series-2, #d2691e);
    --_s3: var(--edu-series-3, #109a86);
    --_s4: var(--edu-series-4, #6b1f5c);
    --_s5: var(--edu-series-5, #6f5600);
    --_s6: var(--edu-series-6, #b32d6e);
    --_s7: var(--edu-series-7, #77808c);
    --_s8: var(--edu-series-8, #6a90e6);
  }
  /* Paper is white. */
  @media not print {
    .dark,
    .wall {
      --_paper: var(--edu-paper, #0f1722);
      --_ink: var(--edu-ink, #e8eef6);
      --_ink-soft: var(--edu-ink-soft, #b4c0cf);
      --_hairline: var(--edu-hairline, #2a3646);
      --_axis: var(--edu-axis, #8494a8);
      --_accent: var(--edu-accent, #8ab8ff);
      --_good: var(--edu-good, #6fd08c);
      --_watch: var(--edu-watch, #f3bd5b);
      --_bad: var(--edu-bad, #ff9c93);
      --_no-data: var(--edu-no-data, #8b98a9);
      --_shade: var(--edu-shade, #1a2433);
      --_s1: var(--edu-series-1, #6ea8ff);
      --_s2: var(--edu-series-2, #f08a3c);
      --_s3: var(--edu-series-3, #5fd6bd);
      --_s4: var(--edu-series-4, #a884d8);
      --_s5: var(--edu-series-5, #f2dc7a);
      --_s6: var(--edu-series-6, #d9608f);
      --_s7: var(--edu-series-7, #e8eef6);
      --_s8: var(--edu-series-8, #3f86b8);
    }
  }
  .s1 {
    --c: var(--_s1);
  }
  .s2 {
    --c: var(--_s2);
  }
  .s3 {
    --c: var(--_s3);
  }
  .s4 {
    --c: var(--_s4);
  }
  .s5 {
    --c: var(--_s5);
  }
  .s6 {
    --c: var(--_s6);
  }
  .s7 {
    --c: var(--_s7);
  }
  .s8 {
    --c: var(--_s8);
  }
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
`;
