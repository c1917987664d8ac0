import type {Selection} from '../model/selection.js';

/**
 * A selection in a page's address: one parameter for each key, after the name of the group (`?vung.place=2025.92`). All else
 * in the address is the page's and stays.
 */
export function readAddress(search: string, group: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(search))
    if (name.startsWith(`${group}.`) && value) found[name.slice(group.length + 1)] = value;
  return found;
}

/** The address with a selection in place of the one that it had. */
export function writeAddress(address: string, group: string, selection: Selection): string {
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()])
    if (name.startsWith(`${group}.`)) url.searchParams.delete(name);
  for (const [key, value] of Object.entries(selection))
    url.searchParams.set(`${group}.${key}`, value);
  // A comma between ids needs no escape, and readers see the address.
  return url.href.replace(/%2C/g, ',');
}
