const CREDENTIALS = /^(?:https?:)?\/\/[^/?#]*@/i;
// No scheme, or one of these; after http there must be a host.
const SHOWN = /^(?:mailto:|tel:|https?:\/\/[^/]|(?![a-z][a-z\d+.-]*:).)/i;

/**
 * True for an address that may become a link on the page: relative, http(s), mailto or tel, without credentials.
 *
 * Browsers skip blanks and control characters inside addresses and read `\` as `/`; no honest link needs either,
 * and `java\tscript:` does.
 */
export const isShownLink = (href: string): boolean =>
  SHOWN.test(href) && !/[\u0000- \u007f\\]/.test(href) && !CREDENTIALS.test(href);

/** True for an address that data may come from: relative or http(s), without credentials. */
export const isDataLink = (href: string): boolean =>
  isShownLink(href) && !/^(?:mailto|tel):/i.test(href);
