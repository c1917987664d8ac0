/**
 * Writes a feed of national size: 53,000 schools and 80 indicators × 34 places × 10 periods × 5 levels.
 * The provinces are real; schools and figures are invented, and the same for the same seed.
 */
import {kindOf, people, random} from './invent.mjs';

// Two-digit code, name, and roughly where it lies.
const provinces =
  `01 Hà Nội 105.8 21.0|04 Cao Bằng 106.2 22.7|08 Tuyên Quang 105.1 22.4|11 Điện Biên 103.0 21.6|12 Lai Châu 103.2 22.3
14 Sơn La 104.0 21.2|15 Lào Cai 104.4 22.0|19 Thái Nguyên 105.8 21.9|20 Lạng Sơn 106.6 21.8|22 Quảng Ninh 107.3 21.2
24 Bắc Ninh 106.3 21.3|25 Phú Thọ 105.3 21.1|31 Hải Phòng 106.5 20.9|33 Hưng Yên 106.2 20.6|37 Ninh Bình 106.0 20.3
38 Thanh Hóa 105.4 20.0|40 Nghệ An 104.9 19.2|42 Hà Tĩnh 105.7 18.3|44 Quảng Trị 106.6 17.2|46 Huế 107.5 16.3
48 Đà Nẵng 107.9 15.8|51 Quảng Ngãi 108.2 14.8|52 Gia Lai 108.6 13.9|56 Khánh Hòa 109.0 12.1|66 Đắk Lắk 108.5 12.9
68 Lâm Đồng 108.0 11.6|75 Đồng Nai 106.9 11.4|79 Hồ Chí Minh 106.8 10.9|80 Tây Ninh 106.1 11.0|82 Đồng Tháp 105.9 10.4
86 Vĩnh Long 106.2 10.0|91 An Giang 105.1 10.2|92 Cần Thơ 105.7 9.8|96 Cà Mau 105.2 9.2`
    .split(/[|\n]/)
    .map((line) => /^(\d\d) (.+) ([\d.]+) ([\d.]+)$/.exec(line))
    .map(([, code, name, lon, lat]) => ({code, name, lon: Number(lon), lat: Number(lat)}));

const communes = [
  'Thạnh Phú',
  'Mỹ Xuyên',
  'Tân Hiệp',
  'An Bình',
  'Long Hòa',
  'Phú Thọ',
  'Bình Minh',
  'Vĩnh Lợi',
  'Đông Sơn',
  'Hòa Bình',
  'Yên Lạc',
  'Quảng Phú',
  'Xuân Trường',
  'Thanh Sơn',
  'Kim Sơn',
  'Ea Kar',
];
const subjects = [
  'Học sinh',
  'Giáo viên',
  'Lớp học',
  'Phòng học',
  'Phòng học kiên cố',
  'Trường',
  'Điểm trường',
  'Học sinh bỏ học',
  'Học sinh hoàn thành',
  'Học sinh lên lớp',
  'Học sinh bán trú',
  'Học sinh khuyết tật',
  'Máy tính',
  'Thư viện',
  'Nhà vệ sinh',
  'Cán bộ quản lý',
  'Nhân viên',
  'Giáo viên đạt chuẩn',
  'Học sinh mới tuyển',
  'Học sinh chuyển đến',
];
const groups = ['', ' nữ', ' công lập', ' dân tộc thiểu số'];
const levels = ['NT', 'MG', 'TH', 'THCS', 'THPT'];
const periods = Array.from({length: 10}, (_, i) => `${2015 + i}-${2016 + i}`);

export function bigFeed(seed, {schools = 53_000} = {}) {
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const sometimes = (value, share) => (next() < share ? value : null);
  const degrees = (near) => Number((near + (next() - 0.5) * 0.8).toFixed(5));

  const school = (_, n) => {
    const {levels: taught, word} = kindOf(next);
    const province = pick(provinces);
    const commune = pick(communes);
    return [
      `${province.code}${String(n).padStart(6, '0')}`,
      `${word} ${pick(people)}`,
      taught,
      `2025.${province.code}`,
      [degrees(province.lon), degrees(province.lat)],
      next() < 0.85 ? 'public' : 'private',
      `Xã ${commune}, ${province.name}`,
      {
        cleanWater: sometimes(next() < 0.93, 0.97),
        toilets: sometimes(next() < 0.7 ? 'standard' : 'basic', 0.95),
        nationalStandard: sometimes(Math.floor(next() * 3), 0.9),
      },
    ];
  };

  const indicator = (_, n) => {
    const name = subjects[n % subjects.length] + groups[Math.floor(n / subjects.length)];
    const status = {};
    const values = Array.from(
      {length: periods.length * provinces.length * levels.length},
      (_, cell) => {
        const chance = next();
        if (chance < 0.01) {
          status[cell] = chance < 0.002 ? 'Q' : 'O';
          return null;
        }
        if (cell >= (periods.length - 1) * provinces.length * levels.length) status[cell] = 'P';
        return Math.round(next() * 200_000);
      },
    );
    return {
      id: `i${n}`,
      name: {vi: name, en: `Indicator ${n + 1}`},
      unit: {vi: 'đơn vị', en: 'units'},
      source: 'demo',
      data: {
        dims: ['period', 'place', 'level'],
        members: {period: periods, place: provinces.map(({code}) => `2025.${code}`), level: levels},
        values,
        status,
      },
    };
  };

  return JSON.stringify({
    edufeed: '1.0',
    id: 'big',
    title: {vi: 'Cả nước, số liệu minh hoạ', en: 'Whole country, invented figures'},
    updated: '2025-09-05T08:00:00+07:00',
    demo: true,
    places: provinces.map(({code, name, lon, lat}) => ({
      id: `2025.${code}`,
      name,
      kind: 'province',
      parent: null,
      codes: {'gso-2025': code},
      validFrom: '2025-07-01',
      centroid: [lon, lat],
    })),
    sources: [{id: 'demo', name: 'Số liệu minh hoạ'}],
    schools: {
      fields: ['id', 'name', 'levels', 'place', 'at', 'ownership', 'address', 'facts'],
      rows: Array.from({length: schools}, school),
    },
    indicators: Array.from({length: 80}, indicator),
  });
}
