import {SIZE} from './frame-host.js';

/** How long, in ms, further changes of a burst wait, so that settling takes two messages and not ten. */
const BURST = 60;
/** Content that changes so soon, in ms, after the frame's height may have changed because of it. */
const ECHO = 100;
/** How often that is believed to be chance. */
const CHANCES = 2;
/** After this long, in ms, a page that has not made room will not do so, and the frame scrolls. */
const PATIENCE = 400;

/** Words that the page around understands: its own address tells them. */
export interface Dialects {
  /** WordPress: `#?secret=…`. */
  readonly secret?: string | undefined;
  /** Pym: `?childId=…`. */
  readonly childId?: string | undefined;
}

/** From the address of the frame. What is no plain name is taken for none, since it is sent on. */
export function dialectsIn({search, hash}: {search: string; hash: string}): Dialects {
  const plain = (text: string | null | undefined): string | undefined =>
    text && /^[\w:.-]{1,200}$/.test(text) ? text : undefined;
  return {
    secret: plain(/[#?&]secret=([^&]*)/.exec(hash)?.[1]),
    childId: plain(new URLSearchParams(search).get('childId')),
  };
}

/** One height in every dialect that may be meant: the kit's own, AMP's, WordPress's, Pym's. */
export function messagesOf(height: number, {secret, childId}: Dialects): readonly unknown[] {
  return [
    {type: SIZE, v: 1, height},
    {sentinel: 'amp', type: 'embed-size', height},
    ...(secret ? [{message: 'height', value: height, secret}] : []),
    ...(childId ? [`pymxPYMx${childId}xPYMxheightxPYMx${height}`] : []),
  ];
}

/**
 * Tells the page around how high the frame's content is, whenever that changes, larger or smaller.
 *
 * The height of the content is measured, never that of the document, which is at least as high as the frame and so could
 * not shrink. What still depends on the frame's height (a style with `vh`) would chase its own tail; see `isChase`.
 */
export function reportSize(content: HTMLElement, dialects: Dialects): void {
  if (parent === window) return;
  const root = document.documentElement;
  let sent = 0;
  let room = root.clientHeight;
  let resized = -Infinity;
  let ratio = NaN;
  let chances = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;

  /**
   * Whether the content changed because the frame did, again and again: soon after it, and each time by as much of what
   * the frame had changed by. Content of its own will differ in one or the other.
   */
  const isChase = (height: number): boolean => {
    const before = ratio;
    const isSoon = performance.now() - resized < ECHO;
    ratio = isSoon ? (height - sent) / (root.clientHeight - room) : NaN;
    chances = Math.abs(ratio - before) < 0.05 * Math.max(1, Math.abs(ratio)) ? chances + 1 : 0;
    return chances >= CHANCES;
  };

  const send = (): void => {
    const height = Math.ceil(content.getBoundingClientRect().height);
    if (!height || height === sent || isChase(height)) return;
    sent = height;
    room = root.clientHeight;
    // To whoever it is: a sandboxed frame does not learn who, and a height is no secret.
    for (const message of messagesOf(height, dialects)) parent.postMessage(message, '*');
    clearTimeout(patience);
    patience = setTimeout(scroll, PATIENCE);
  };

  /** A bar that comes and goes would change the width, and with it the height: it stands only where no room is made. */
  const scroll = (): void => {
    root.style.overflowY = root.clientHeight < sent ? 'auto' : 'hidden';
  };

  const changed = (): void => {
    if (timer !== undefined) return;
    send();
    timer = setTimeout(() => {
      timer = undefined;
      send();
    }, BURST);
  };

  root.style.overflowY = 'hidden';
  new ResizeObserver(changed).observe(content, {box: 'border-box'});
  let width = innerWidth;
  addEventListener('resize', () => {
    // Another width is a reason of its own.
    if (innerWidth === width) resized = performance.now();
    width = innerWidth;
    if (root.clientHeight >= sent) scroll();
  });
  // WordPress may only begin to listen once the frame has long been there.
  addEventListener('message', ({source, data}: MessageEvent<unknown>) => {
    const {message, secret} = (data ?? {}) as {message?: unknown; secret?: unknown};
    if (source !== parent || message !== 'ready' || !secret || secret !== dialects.secret) return;
    sent = 0;
    send();
  });
}
