/** A mark in the picture that the readout stands beside, in px. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Puts the readout of a picture beside a mark, on the side that has room, never over it. */
export function placeBeside(root: ParentNode, spot: Spot | undefined, gap: number): void {
  const readout = root.querySelector<HTMLElement>('.readout');
  if (!readout || !spot) return;
  const {offsetWidth: width, offsetHeight: height} = readout;
  const {clientWidth, clientHeight} = readout.offsetParent ?? readout;
  const after = spot.x + gap + width <= clientWidth;
  const before = spot.x - gap - width >= 0;
  const x = after
    ? spot.x + gap
    : before
      ? spot.x - gap - width
      : Math.max(0, (clientWidth - width) / 2);
  const level = spot.y - height / 2;
  const y =
    after || before
      ? Math.max(0, Math.min(level, clientHeight - height))
      : spot.y > height + gap
        ? spot.y - height - gap
        : Math.min(spot.y + gap, clientHeight - height);
  readout.style.translate = `${Math.round(x)}px ${Math.round(y)}px`;
}
