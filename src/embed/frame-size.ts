import {SIZE} from './frame-host.js';

/** How long, in ms, further changes of a burst wait, so that settling takes two messages and not ten. */
const BURST = 60;
/** How often a height may follow from the frame's own height before nobody believes it any more. */
const ECHOES = 2;
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
 * not shrink. What still depends on the frame's height (a style with `vh`) would chase its own tail; such an echo is
 * believed twice, until the content itself or the width changes again.
 */
export function reportSize(content: HTMLElement, dialects: Dialects): void {
  if (parent === window) return;
  const root = document.documentElement;
  let sent = 0;
  let echoes = 0;
  let room = root.clientHeight;
  let width = innerWidth;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;

  const send = (): void => {
    const height = Math.ceil(content.getBoundingClientRect().height);
    if (!height || height === sent) return;
    sent = height;
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
    const isEcho = root.clientHeight !== room && innerWidth === width;
    room = root.clientHeight;
    width = innerWidth;
    echoes = isEcho ? echoes + 1 : 0;
    if (echoes > ECHOES || timer !== undefined) return;
    send();
    timer = setTimeout(() => {
      timer = undefined;
      send();
    }, BURST);
  };

  root.style.overflowY = 'hidden';
  new ResizeObserver(changed).observe(content);
  addEventListener('resize', () => {
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
