/**
 * The little of a browser that elements ask for when they are made. Nothing in it ever happens: no screen, no reader, no
 * network. Must be imported before the elements.
 */
const quiet: Readonly<Record<string, unknown>> = {
  window: {innerHeight: 800, devicePixelRatio: 1, requestIdleCallback: () => 0},
  MutationObserver: EventTarget,
  matchMedia: () => new EventTarget(),
};

for (const [name, value] of Object.entries(quiet))
  if (!(name in globalThis)) Object.defineProperty(globalThis, name, {value, configurable: true});
