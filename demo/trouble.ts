/** Drives the server of `demo/trouble/` from the page, and tells what it does. */
import './main.js';

interface State {
  readonly fault: string;
  readonly version: number;
  readonly requests: number;
  readonly names: readonly string[];
}

/** What each fault is, and what the widgets should show of it. */
const words: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  none: ['không có gì: số mới sau mỗi sự cố', 'none: new figures after each fault'],
  slow: [
    'chậm, đứt quãng, có khi treo: số cũ ở lại',
    'slow, in two halves, or hanging: old figures stay',
  ],
  500: [
    'máy chủ lỗi 500, 503: “Không tải được lần gần nhất”',
    'server errors 500 and 503: “The last attempt failed”',
  ],
  truncated: ['tệp bị cắt: như lỗi máy chủ', 'cut files: as server errors'],
  'wrong-type': [
    'trang đăng nhập, tệp khác loại: như lỗi máy chủ',
    'a log-in page, other files: as server errors',
  ],
  cors: ['máy khác không cho đọc: như lỗi máy chủ', 'another host that denies: as server errors'],
  304: [
    '“như bản đã có”: số đứng yên và vẫn mới',
    '“as you have it”: figures stand, and are fresh',
  ],
  clock: [
    'đồng hồ máy chủ lệch, tệp từ ngày mai: tuổi theo đồng hồ ấy',
    'a server with a wrong clock, a file from tomorrow: ages follow it',
  ],
  versions: [
    'mỗi lần hỏi một bản mới: số bản tăng',
    'a new version at each look: the number rises',
  ],
};

const list = document.querySelector('.faults') as HTMLFieldSetElement;
const line = document.querySelector('#server') as HTMLElement;

const isEnglish = (): boolean => document.documentElement.lang.startsWith('en');

async function ask(path: string, method = 'GET'): Promise<State | undefined> {
  try {
    const answer = await fetch(`/trouble/${path}`, {method});
    return answer.ok ? ((await answer.json()) as State) : undefined;
  } catch {
    return undefined;
  }
}

function choices(names: readonly string[], fault: string): void {
  for (const name of ['none', ...names.filter((each) => each !== 'none')]) {
    const label = document.createElement('label');
    const input = Object.assign(document.createElement('input'), {
      type: 'radio',
      name: 'fault',
      value: name,
      checked: name === fault,
    });
    input.addEventListener('change', () => void ask(`fault?name=${name}`, 'POST').then(tell));
    const [vi, en] = words[name] ?? [name, name];
    for (const [lang, text] of [
      ['vi', vi],
      ['en', en],
    ] as const)
      label.append(Object.assign(document.createElement('span'), {lang, textContent: text}));
    label.prepend(input);
    list.append(label);
  }
}

function tell(state?: Partial<State>): void {
  const {version = 0, requests = 0} = state ?? {};
  const text = !state
    ? [
        'Máy chủ thử sự cố không chạy: dùng npm run demo:trouble.',
        'The trouble server is not there: npm run demo:trouble starts it.',
      ]
    : [
        `Đã phát hành bản ${version}; máy chủ nhận ${requests} lần hỏi.`,
        `Version ${version} is published; the server was asked ${requests} times.`,
      ];
  const now = text[isEnglish() ? 1 : 0] ?? '';
  if (line.textContent !== now) line.textContent = now;
}

const first = await ask('state');
if (first) choices(first.names, first.fault);
tell(first);
setInterval(() => void ask('state').then(tell), 2000);
