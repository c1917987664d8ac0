import {css} from 'lit';

/** How a wall looks: dark paper, a line above, a line below, and the scene between them. */
export const wall = css`
  :host {
    /* A page that gives it a box of its own says so with a height. */
    block-size: 100vh;
    min-block-size: 15em;
  }
  .root {
    --_extreme: var(--edu-extreme, #a3170f);
    /* Room for the picture to move in, a little every minute, so that nothing burns in. */
    --_room: calc(var(--_tall, 1080px) / 180);
    padding: calc(var(--_room) * 3);
  }
  /* As large as the wall. */
  .canvas {
    position: absolute;
    inset: 0;
    visibility: hidden;
  }
  .frame {
    position: relative;
    display: flex;
    flex: 1 0 auto;
    flex-direction: column;
    gap: 0.5em;
    translate: var(--_shift, none);
    outline: 0;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2em 1.4em;
  }
  .title {
    flex: 1 1 12em;
    min-inline-size: 0;
  }
  .title .heading {
    font-size: 1.3em;
    line-height: 1.3;
    text-wrap: wrap;
  }
  .place {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.8em;
    color: var(--_ink-soft);
  }
  .dots {
    display: inline-flex;
    gap: 0.35em;
  }
  .dots i {
    inline-size: 0.55em;
    block-size: 0.55em;
    border: 0.1em solid var(--_ink-soft);
    border-radius: 1em;
  }
  .dots .at {
    inline-size: 1.6em;
    background: var(--_ink-soft);
  }
  .halt {
    color: var(--_watch);
    font-weight: 600;
  }
  /* Shown to who moves the pointer or comes with the keyboard; over the scene, which keeps its room. */
  .controls {
    position: absolute;
    inset-block-end: 0.5em;
    inset-inline: 0;
    z-index: 3;
    inline-size: fit-content;
    margin-inline: auto;
    padding: 0.4em;
    gap: 0.4em;
    border: 1px solid var(--_axis);
    border-radius: 6px;
    background: var(--_shade);
    opacity: 0;
    pointer-events: none;
  }
  .controls:focus-within,
  .woken .controls {
    opacity: 1;
    pointer-events: auto;
  }
  .controls button {
    justify-content: center;
    min-inline-size: max(44px, 2em);
    min-block-size: max(44px, 2em);
    border-color: var(--_axis);
  }
  .corner {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    gap: 0.2em 1.2em;
    margin-inline-start: auto;
    text-align: end;
  }
  .corner .foot {
    margin: 0;
    justify-content: end;
  }
  .foot .grow {
    flex: 0 1 auto;
    max-inline-size: 36em;
    white-space: pre-line;
  }
  .foot .trouble:not(:empty) {
    display: block;
  }
  .clock {
    line-height: 1.1;
    white-space: nowrap;
  }
  .clock b {
    display: block;
    font-size: 2em;
    font-weight: 600;
  }
  .stage {
    position: relative;
    flex: 1;
    /* Read on a small screen, the wall scrolls. */
    min-block-size: 18em;
    container-type: inline-size;
    background: var(--_paper);
  }
  .scene {
    position: absolute;
    inset: 0;
    display: grid;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    gap: 1.5em;
    background: var(--_paper);
    visibility: hidden;
    opacity: 0;
  }
  .scene > * {
    min-block-size: 0;
  }
  .scene.on,
  .scene.going {
    opacity: 1;
    visibility: visible;
  }
  .scene.on {
    z-index: 1;
  }
  .fading > .on {
    transition: opacity 300ms;
  }
  .empty-state,
  .failure,
  .wait {
    position: absolute;
    inset: 0;
    display: grid;
    gap: 0.5em;
    place-content: center;
    border: 0;
    background: none;
    font-size: 1.3em;
  }
  .wait {
    place-content: stretch;
  }
  .wait > .waiting {
    align-items: center;
    justify-content: center;
  }
  .wait .skeleton {
    align-self: stretch;
  }
  /* One corner says it for all. */
  :is(edu-alert-panel, edu-dashboard)::part(source) {
    display: none;
  }
  :is(edu-alert-panel, edu-dashboard)::part(widget) {
    padding: 0;
  }
  .takeover {
    position: absolute;
    inset: 0;
    z-index: 2;
    display: flex;
    flex-direction: column;
    gap: 0.5em;
    padding: 1em 1.5em;
    border-inline-start: 0.7em solid var(--c);
    background: var(--_shade);
    overflow: auto;
    overflow-wrap: anywhere;
  }
  .takeover p {
    margin: 0;
    max-inline-size: 60ch;
    font-size: clamp(1em, 2.6cqi, 1.3em);
  }
  .takeover .level {
    color: var(--c);
    font-size: clamp(1.1em, 3.4cqi, 1.7em);
    font-weight: 600;
  }
  .takeover .headline {
    font-size: clamp(1.4em, 6cqi, 3em);
    font-weight: 600;
    line-height: 1.25;
    text-wrap: balance;
    unicode-bidi: isolate;
  }
  .takeover .where {
    font-size: clamp(1em, 3cqi, 1.5em);
  }
  .takeover .todo {
    font-size: clamp(1em, 3.2cqi, 1.7em);
    unicode-bidi: isolate;
  }
  .takeover b {
    font-weight: 600;
  }
  .takeover ul {
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 1.2em;
  }
  .takeover li {
    margin-block-end: 0.4em;
  }
  .takeover button {
    align-self: end;
    margin-block-start: auto;
    min-block-size: max(44px, 2em);
  }
  .Severe {
    --c: var(--_bad);
  }
  .Moderate,
  .Minor,
  .Unknown {
    --c: var(--_watch);
  }
  .Extreme {
    --c: #fff;
    color: #fff;
    background: var(--_extreme);
  }
  .Extreme button {
    color: #fff;
    background: none;
    border-color: #fff;
  }
  .Extreme :focus-visible {
    outline-color: #fff;
  }
  @media (forced-colors: active) {
    .takeover {
      border: 1px solid;
      border-inline-start-width: 0.7em;
    }
    .dots .at {
      background: CanvasText;
    }
  }
`;
