/** Pages of their own in frames, for tests that run inside a browser. */

export const pause = (ms: number): Promise<unknown> => new Promise((done) => setTimeout(done, ms));

/** Waits for something that comes by itself, as long as a busy machine takes. */
export async function until<T>(
  look: () => T | undefined | null | false | '',
  what: string,
): Promise<T> {
  for (let n = 0; n < 1500; n++) {
    const found = look();
    if (found) return found;
    await pause(20);
  }
  throw new Error(`did not come: ${what}`);
}

/**
 * Shows a document in a frame. It has an address of its own, since a `srcdoc` is never in quirks mode; nothing in it can
 * begin at a path.
 */
export async function framed(html: string): Promise<HTMLIFrameElement> {
  const address = URL.createObjectURL(new Blob([html], {type: 'text/html'}));
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 1000px; height: 800px; border: 0';
  const loaded = new Promise((done) => frame.addEventListener('load', done, {once: true}));
  frame.src = address;
  document.body.append(frame);
  await loaded;
  URL.revokeObjectURL(address);
  return frame;
}
