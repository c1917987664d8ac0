/**
 * Prints the page; ends when that is over.
 *
 * Phones come back from `print()` while their reader still looks at the preview. A browser that prints nothing says
 * nothing either: there the next touch of the page ends it.
 */
export function printPage(): Promise<void> {
  return new Promise((done) => {
    const listening = new AbortController();
    const end = (): void => {
      listening.abort();
      done();
    };
    for (const type of ['afterprint', 'pointerdown', 'keydown'])
      addEventListener(type, end, {signal: listening.signal});
    globalThis.print();
  });
}
