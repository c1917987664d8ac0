const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Ms from a start to the frame after the one that holds all marks. */
export async function paintedFrom(start, isDrawn) {
  while (!isDrawn()) await frame();
  await frame();
  await frame();
  return performance.now() - start;
}

/** Mean ms of script from a move of the pointer to the readout, at a hundred places from left to right. */
export async function hovered(picture, settled) {
  const box = picture.getBoundingClientRect();
  let sum = 0;
  const count = 100;
  for (let i = 0; i < count; i++) {
    const move = new PointerEvent('pointermove', {
      clientX: box.left + ((i * 37) % count) * (box.width / count),
      clientY: box.top + ((i * 61) % count) * (box.height / count),
      bubbles: true,
      composed: true,
      pointerType: 'mouse',
    });
    await frame();
    const start = performance.now();
    picture.dispatchEvent(move);
    await settled();
    sum += performance.now() - start;
  }
  return sum / count;
}
