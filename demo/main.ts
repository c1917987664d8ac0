import '../src/embed/all.js';

/** The language switch: the page's own words and every widget follow `<html lang>`. */
const buttons = document.querySelectorAll<HTMLButtonElement>('button[data-lang]');

function speak(lang: string): void {
  document.documentElement.lang = lang;
  for (const button of buttons)
    button.setAttribute('aria-pressed', String(button.dataset['lang'] === lang));
}

for (const button of buttons)
  button.addEventListener('click', () => speak(button.dataset['lang'] ?? 'vi'));
const asked = new URLSearchParams(location.search).get('lang');
speak(asked === 'en' ? 'en' : 'vi');

/** `?theme=wall` shows the page as an operations centre would hang it. */
const theme = new URLSearchParams(location.search).get('theme');
if (theme) {
  document.documentElement.dataset['theme'] = theme;
  for (const each of document.querySelectorAll('[src]'))
    if (each.localName.startsWith('edu-')) each.setAttribute('theme', theme);
}
