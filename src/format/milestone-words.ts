import {hasEnd, type Step} from '../model/step.js';
import {formatDay} from './dates.js';
import {tame} from './feed-text.js';
import {langOf, wording} from './lang.js';
import {fill, wordsIn} from './messages.js';
import {formatPeriodCode} from './periods.js';

/** The shape that stands for a state beside its word; none of them has a second face as a picture letter. */
export const stateSigns = {done: '●', running: '►', late: '■', planned: '○', over: '–'} as const;

/** Words of the milestones alone. */
export const milestoneWords = wordsIn({
  heading: ['Lộ trình triển khai', 'Roadmap'],
  today: ['Hôm nay {date}', 'Today {date}'],
  // states; a sentence may go on with one of them
  done: ['đã xong', 'done'],
  running: ['đang làm', 'under way'],
  late: ['chậm', 'late'],
  planned: ['chưa bắt đầu', 'not begun'],
  over: ['đã qua', 'over'],
  // days from today
  overdue: ['quá hạn {days}', '{days} overdue'],
  unbegun: ['lẽ ra bắt đầu {days} trước', 'should have begun {days} ago'],
  left: ['còn {days}', '{days} left'],
  until: ['còn {days}', 'starts in {days}'],
  endsToday: ['hạn hôm nay', 'due today'],
  beginsToday: ['bắt đầu hôm nay', 'starts today'],
  isToday: ['hôm nay', 'today'],
  days: ['{count} ngày', '{count} days'],
  day: ['1 ngày', '1 day'],
  group: ['.', ','],
  // what else is told of a step
  progress: ['tiến độ {share}', '{share} complete'],
  gone: ['đã qua {share} thời gian', '{share} of the time gone'],
  from: ['từ {date}', 'from {date}'],
  reversed: [
    'ngày kết thúc trong nguồn ({date}) trước ngày bắt đầu',
    'the feed’s end ({date}) is before the start',
  ],
  // the sentence
  each: ['{name}: {state}.', '{name}: {state}.'],
  some: ['{count} bước: {states}.', '{count} steps: {states}.'],
  all: ['{count} bước đều {states}.', 'All {count} steps are {states}.'],
  longest: ['lâu nhất', 'longest'],
  // nothing to show
  noMilestones: [
    'Chưa có mốc nào trong nguồn dữ liệu.',
    'There are no milestones in the feed yet.',
  ],
  notLoaded: ['Phần lộ trình chưa tải được.', 'The milestones have not been loaded.'],
  noneHere: ['Chưa có mốc nào của {place}.', 'There are no milestones for {place} yet.'],
  noMilestone: ['Nguồn dữ liệu không có mốc “{asked}”.', 'The feed has no milestone “{asked}”.'],
  noPlace: ['Nguồn dữ liệu không có địa phương “{asked}”.', 'The feed has no place “{asked}”.'],
  near: [' Có phải “{near}”?', ' Did you mean “{near}”?'],
} as const);

/** A step's name, whole up to what nobody would write over a plan. */
export const stepName = ({milestone: {name, id}}: Step, lang: string, most = 400): string =>
  tame(wording(name, lang), most) || id;

/** "80%"; only what is whole is 100%, and what has begun is not 0%. */
export function shareWord(share: number): string {
  const percent = Math.floor(share * 100 + 1e-9);
  return `${share > 0 ? Math.max(1, percent) : 0}%`;
}

/** "56 ngày", "1 day". */
function dayCount(count: number, lang: string): string {
  const words = milestoneWords(lang);
  // In thousands as the language writes them, without the weight of all that numbers can be.
  const grouped = `${count}`.replace(/\B(?=(\d{3})+$)/g, words.group);
  return count === 1 ? words.day : fill(words.days, {count: grouped});
}

/** "quá hạn 56 ngày"; `''` where no number of days is known. */
export function daysWord({days}: Step, lang: string): string {
  if (!days) return '';
  const words = milestoneWords(lang);
  const {kind, count} = days;
  return count
    ? fill(words[kind], {days: dayCount(count, lang)})
    : words[kind === 'left' ? 'endsToday' : 'beginsToday'];
}

/** "chậm, quá hạn 56 ngày"; an event of today is just that. */
export function stateWord(step: Step, lang: string): string {
  const words = milestoneWords(lang);
  const {state, shape} = step;
  if (state === 'running' && shape === 'date') return words.isToday;
  return [words[state], daysWord(step, lang)].filter(Boolean).join(', ');
}

const isoOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/**
 * When a step is, as shortly as is true to the day: 2022–2025 · 9/2022–1/2023 · 01/09/2025–15/01/2026 · 30/09/2026 ·
 * từ 01/09/2025.
 */
export function stepDates({start, end, shape}: Step, lang: string): string {
  if (shape === 'open') return fill(milestoneWords(lang).from, {date: formatDay(start)});
  if (end === start) return formatDay(start);
  const [first, last, after] = [start, end, end + 1].map(isoOf) as [string, string, string];
  if (!first.endsWith('-01') || !after.endsWith('-01'))
    return `${formatDay(start)}–${formatDay(end)}`;
  const length = first.endsWith('-01-01') && last.endsWith('-12-31') ? 4 : 7;
  const [from, to] = [first, last].map((day) => day.slice(0, length)) as [string, string];
  if (from === to) return formatPeriodCode(from, lang, 'long');
  return [from, to]
    .map((code) => formatPeriodCode(code, lang, 'short'))
    .join(length > 4 && langOf(lang) === 'en' ? ' – ' : '–');
}

/** A name on the axis of time, by the day that it stands at. */
export function formatTick(day: number, unit: 'week' | 'month' | 'year', lang: string): string {
  if (unit === 'year') return `${new Date(day * 86_400_000).getUTCFullYear()}`;
  const iso = isoOf(day);
  if (unit === 'week') return formatPeriodCode(iso, lang, 'tick');
  const month = formatPeriodCode(iso.slice(0, 7), lang, 'tick');
  return langOf(lang) === 'en' ? month.slice(0, 3) + month.slice(-5) : month;
}

/** What is wrong with a step's dates, in words; `''` where nothing is. */
export function datesNote({milestone}: Step, lang: string): string {
  const {end} = milestone;
  return end === undefined || hasEnd(milestone)
    ? ''
    : fill(milestoneWords(lang).reversed, {date: formatDay(end)});
}

/** What is told of a step besides its name, its dates and how it stands: progress, time gone, owner, place. */
export function stepFacts(step: Step, place: string, lang: string): string[] {
  const words = milestoneWords(lang);
  const {milestone, gone, state} = step;
  const {progress, owner} = milestone;
  // Done is 100%, not begun is 0%: neither needs a number.
  const isPlain = progress === (state === 'done' ? 1 : state === 'planned' ? 0 : undefined);
  return [
    isPlain || progress === undefined ? '' : fill(words.progress, {share: shareWord(progress)}),
    gone === undefined ? '' : fill(words.gone, {share: shareWord(gone)}),
    tame(wording(owner, lang), 200),
    place,
    datesNote(step, lang),
  ].filter(Boolean);
}
