/** A rectangle in px, origin at the top left. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Rounds to a tenth of a px: fine enough for the eye, short in the document. */
export const px = (value: number): number => Math.round(value * 10) / 10;
