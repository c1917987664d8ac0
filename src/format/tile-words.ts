import {wordsIn} from './messages.js';

/** The shape that stands for a level beside its word. */
export const levelSigns = {good: '●', watch: '▲', bad: '■'} as const;

/** Words of the tile alone: what its bands and targets mean. */
export const tileWords = wordsIn({
  targetMet: ['đạt', 'met'],
  targetMissed: ['chưa đạt', 'not met'],
  good: ['Tốt', 'Good'],
  watch: ['Cần theo dõi', 'Watch'],
  bad: ['Đáng lo', 'Poor'],
} as const);
