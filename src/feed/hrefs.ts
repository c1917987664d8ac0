const SCHEME = /^([a-z][a-z\d+.-]*):/i;
const CREDENTIALS = /^(?:https?:)?\/\/[^/?#]*@/i;

/**
 * True for an address that may become a link on the page: relative, http(s), mailto or tel, without credentials.
 *
 * Browsers skip blanks and control characters inside addresses and read `\` as `/`; no honest link needs either,
 * and `java\tscript:` does.
 */
export function isShownLink(href: string): boolean {
  if (href === '' || /[\u0000- \u007f\\]/.test(href) || CREDENTIALS.test(href)) return false;
  const scheme = SCHEME.exec(href)?.[1]?.toLowerCase();
  switch (scheme) {
    case undefined:
    case 'mailto':
    case 'tel':
      return true;
    case 'http':
    case 'https':
      return /^https?:\/\/[^/]/i.test(href);
    default:
      return false;
  }
}

/** True for an address that data may come from: relative or http(s), without credentials. */
export const isDataLink = (href: string): boolean =>
  isShownLink(href) && !/^(?:mailto|tel):/i.test(href);
