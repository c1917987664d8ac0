/** Hands a file to the reader. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // Not at once: some browsers read it after the click.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}

/** The byte-order mark lets Excel read Vietnamese letters. */
export const csvFile = (csv: string): Blob =>
  new Blob(['\uFEFF', csv], {type: 'text/csv;charset=utf-8'});

/** False where the browser refuses, as in frames and on plain http. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The name of a file for what is shown, without what file systems refuse. */
export const fileNameOf = (heading: string): string =>
  heading
    .normalize('NFC')
    .replace(/[\p{C}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 100)
    .trim() || 'edu-widgets';
