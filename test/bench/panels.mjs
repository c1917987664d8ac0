/**
 * The figures that every contender draws: 8 line charts of 4 levels × 13 school years and 4 bar charts of
 * 5 to 11 places. They are invented, but have the size and the shape of a department's yearly tables.
 */

const years = Array.from({length: 13}, (_, i) => `${2010 + i}-${2011 + i}`);
const levels = [
  ['MN', 'Mầm non', 42_000],
  ['TH', 'Tiểu học', 101_000],
  ['THCS', 'THCS', 71_000],
  ['THPT', 'THPT', 30_000],
];
const places = [
  'Mỹ Tho',
  'Gò Công',
  'Cai Lậy',
  'Cái Bè',
  'Châu Thành',
  'Chợ Gạo',
  'Tân Phước',
  'Tân Phú Đông',
  'Gò Công Đông',
  'Gò Công Tây',
  'Ba Tri',
];
const lineNames = [
  'Học sinh',
  'Học sinh nữ',
  'Học sinh công lập',
  'Học sinh dân tộc',
  'Học sinh mới tuyển',
  'Học sinh lên lớp',
  'Học sinh bán trú',
  'Học sinh hai buổi',
];
const barNames = ['Trường', 'Phòng học', 'Giáo viên', 'Lớp học'];

/** Moves up and down a little, the same in each run. */
const wave = (a, b) => 1 + 0.12 * Math.sin(a * 1.7 + b * 0.9) + 0.02 * b;

const lines = lineNames.map((title, n) => ({
  kind: 'line',
  title,
  labels: years,
  names: levels.map(([, name]) => name),
  rows: levels.map(([, , size], row) =>
    years.map((_, column) => Math.round((size / (n + 1)) * wave(row + n, column))),
  ),
}));

const bars = barNames.map((title, n) => {
  const labels = places.slice(0, 5 + 2 * n);
  return {
    kind: 'bar',
    title,
    labels,
    names: [title],
    rows: [labels.map((_, i) => Math.round(400 * (n + 1) * wave(n, i)))],
  };
});

/** What is on the page of each work. */
export const works = {line: lines.slice(0, 1), dashboard: [...lines, ...bars]};

/**
 * The figures as peers like them: labels and plain arrays, ready to be handed over. They carry no units, codes,
 * sources or dates, so the file is smaller than the feed; that is the peers' advantage and stays theirs.
 */
export const plainOf = (panels) => JSON.stringify(panels);

/** The same figures as an edufeed, with what the format requires and a source. */
export const feedOf = (panels) =>
  JSON.stringify({
    edufeed: '1.0',
    id: 'bench',
    title: 'Số liệu để đo tốc độ',
    updated: '2024-11-20T08:00:00+07:00',
    demo: true,
    publisher: {name: 'Bài đo tốc độ'},
    places: places.map((name, i) => ({id: `p${i}`, name, kind: 'district'})),
    indicators: panels.map(({kind, title, rows}, n) => ({
      id: `i${n}`,
      name: title,
      unit: kind === 'line' ? 'học sinh' : 'đơn vị',
      data:
        kind === 'line'
          ? {
              dims: ['level', 'period'],
              members: {level: levels.map(([id]) => id), period: years},
              values: rows.flat(),
            }
          : {
              dims: ['period', 'place'],
              members: {period: ['2022-2023'], place: rows[0].map((_, i) => `p${i}`)},
              values: rows[0],
            },
    })),
  });
