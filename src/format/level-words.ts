import type {Pair} from './lang.js';

/** The levels of schools by `level.<id>`, long and short. */
export const levels: Readonly<Record<string, Pair>> = {
  'level.NT': ['Nhà trẻ', 'Nursery'],
  'level.MG': ['Mẫu giáo', 'Kindergarten'],
  'level.MN': ['Mầm non', 'Pre-primary'],
  'level.TH': ['Tiểu học', 'Primary'],
  'level.THCS': ['Trung học cơ sở|THCS', 'Lower secondary|Lower sec.'],
  'level.THPT': ['Trung học phổ thông|THPT', 'Upper secondary|Upper sec.'],
  'level.GDTX': ['Giáo dục thường xuyên|GDTX', 'Continuing education|Continuing'],
};
