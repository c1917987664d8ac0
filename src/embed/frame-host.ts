/** What a frame of the kit tells the page around it; see `frame-size.ts`. */
export const SIZE = 'edu-widgets:size';

/** A frame shows at least a line, and never pushes the rest of the page out of reach. */
const LEAST = 40;
const MOST = 10_000;

/**
 * Gives each frame of the kit on this page the height that it asks for.
 *
 * Who asks is told by the window that sent the message, since the origin of a sandboxed frame is the string `null`: a
 * frame can change its own height and nothing else.
 */
export function hostFrames(): void {
  addEventListener('message', ({source, data}: MessageEvent<unknown>) => {
    const height = heightIn(data);
    if (height === undefined || !source) return;
    for (const frame of document.querySelectorAll('iframe'))
      if (frame.contentWindow === source) fit(frame, height);
  });
}

function heightIn(data: unknown): number | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const {type, v, height} = data as {type?: unknown; v?: unknown; height?: unknown};
  const isOurs = type === SIZE && v === 1 && typeof height === 'number' && height > 0;
  return isOurs ? Math.min(MOST, Math.max(LEAST, Math.ceil(height))) : undefined;
}

function fit(frame: HTMLIFrameElement, height: number): void {
  // Where borders count as part of the height, they would cut off as much of the content.
  const border =
    getComputedStyle(frame).boxSizing === 'border-box'
      ? frame.offsetHeight - frame.clientHeight
      : 0;
  frame.style.height = `${height + border}px`;
}
