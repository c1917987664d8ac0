/** What invented schools are made of, and the numbers that choose. The same seed gives the same figures. */

/** A small generator of numbers from 0 to 1 (mulberry32). */
export function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const kinds = [
  {share: 0.29, levels: ['NT', 'MG'], word: 'Trường Mầm non'},
  {share: 0.24, levels: ['TH'], word: 'Trường Tiểu học'},
  {share: 0.2, levels: ['THCS'], word: 'Trường Trung học cơ sở'},
  {share: 0.05, levels: ['TH', 'THCS'], word: 'Trường Tiểu học và Trung học cơ sở'},
  {share: 0.14, levels: ['MG'], word: 'Trường Mẫu giáo'},
  {share: 0.065, levels: ['THPT'], word: 'Trường Trung học phổ thông'},
  {share: 0.015, levels: ['GDTX'], word: 'Trung tâm Giáo dục thường xuyên'},
];

/** A kind of school, as often as its share says. */
export function kindOf(next) {
  let left = next();
  return kinds.find(({share}) => (left -= share) < 0) ?? kinds[0];
}

/** Whom schools are named after. */
export const people = [
  'Nguyễn Du',
  'Lê Quý Đôn',
  'Trần Quốc Toản',
  'Võ Thị Sáu',
  'Kim Đồng',
  'Hoa Sen',
  'Hướng Dương',
  'Nguyễn Đình Chiểu',
  'Phan Chu Trinh',
  'Lương Thế Vinh',
  'Ngô Quyền',
  'Bùi Thị Xuân',
  'Nguyễn Thị Minh Khai',
  'Lý Tự Trọng',
  'Măng Non',
  'Vàng Anh',
];
