/**
 * Words that travel with the data: one string for every language, or one string for each language tag.
 *
 * @example "Tiểu học" · {vi: "Tiểu học", en: "Primary"}
 */
export type LocalText = string | Readonly<Record<string, string>>;
