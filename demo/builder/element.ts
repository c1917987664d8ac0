/** One attribute of a widget, as its own description has it. */
export interface AttributeInfo {
  readonly name: string;
  readonly description: string;
  readonly kind: 'text' | 'number' | 'yes-no' | 'choice';
  readonly choices?: readonly string[];
}

/** One widget that may be put on a page. The list is made from the sources: see `.ci/builder-elements.mjs`. */
export interface ElementInfo {
  readonly tag: string;
  readonly summary: string;
  readonly attributes: readonly AttributeInfo[];
}

export async function loadElements(): Promise<readonly ElementInfo[]> {
  const answer = await fetch(new URL('./builder/elements.json', document.baseURI));
  return (await answer.json()) as readonly ElementInfo[];
}
