import {own} from './bare.js';
import type {LocalText} from './text.js';

export interface DimensionMember {
  readonly id: string;
  /** Absent for well-known codes, whose words the kit brings along. */
  readonly name?: LocalText;
  /** A member of the same dimension that contains this one: NT and MG under MN. */
  readonly parent?: string;
}

/** A way to split an indicator besides time and place: level, grade, sex, topic … */
export interface Dimension {
  readonly id: string;
  readonly name?: LocalText;
  /** Ordered members keep their order and get one hue's ramp. */
  readonly ordered: boolean;
  readonly members: readonly DimensionMember[];
  /** The member that already is the sum of the others. */
  readonly total?: string;
}

const list = (ids: string, parent?: string): DimensionMember[] =>
  ids.split(' ').map((id) => own({id, ...(parent && {parent})}));

/** Code lists that a feed may use without declaring them (FEED.md, "Dimensions"; DOMAIN: levels, results of TT 22/2021). */
export const BUILT_IN_DIMENSIONS: readonly Dimension[] = [
  {id: 'level', ordered: true, members: [...list('NT MG', 'MN'), ...list('MN TH THCS THPT GDTX')]},
  {id: 'grade', ordered: true, members: list('1 2 3 4 5 6 7 8 9 10 11 12')},
  {id: 'sex', ordered: false, members: list('F M')},
  {id: 'ownership', ordered: false, members: list('public private')},
  {id: 'area', ordered: false, members: list('urban rural')},
  {id: 'result', ordered: true, members: list('T K D CD')},
].map(own);
