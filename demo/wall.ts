/**
 * One screen of an operations centre. The address says how it hangs:
 *
 *     wall.html?lang=en&seconds=5             in English, five seconds a scene
 *     wall.html?screen=2/3                    the second of three in a row
 *     wall.html?feed=feeds/minh-hoa.json      another feed, its first dashboard
 */
import '../src/embed/all.js';

const asked = new URLSearchParams(location.search);
if (asked.get('lang') === 'en') document.documentElement.lang = 'en';

const wall = document.querySelector('edu-wall');
for (const name of ['screen', 'takeover', 'theme', 'dashboard']) {
  const value = asked.get(name);
  if (value !== null) wall?.setAttribute(name, value);
}
const feed = asked.get('feed');
if (feed) {
  wall?.setAttribute('src', feed);
  if (!asked.has('dashboard')) wall?.removeAttribute('dashboard');
}

// The feed's own durations come first, so a visitor in a hurry gets a feed without any.
const seconds = asked.get('seconds');
if (wall && seconds) {
  wall.setAttribute('seconds', seconds);
  const {fetch} = window;
  window.fetch = async (...request) => {
    const answer = await fetch(...request);
    const text = await answer.text();
    const hurried = text
      .replace(/"(seconds|secondsPerPage)":\s*[\d.]+,?/g, '')
      .replace(/,(\s*\})/g, '$1');
    return new Response(hurried, answer);
  };
}
