import type {Alert} from '../../src/model/alert.js';
import type {Place} from '../../src/model/place.js';
import type {Rule} from '../../src/model/rule.js';
import type {School} from '../../src/model/school.js';
import {makePlace} from './make-feed.js';

/** A rule about the indicator `n`, called `r`, for each place; what is not said is usual. */
export const makeRule = (when: Rule['when'], over: Partial<Rule> = {}): Rule => ({
  id: 'r',
  indicator: 'n',
  each: 'place',
  where: {},
  when,
  severity: 'Moderate',
  ...over,
});

/** A message in the words of CAP; an Actual, Severe Alert unless it says otherwise. */
export const makeAlert = (id: string, sent: number, over: Partial<Alert> = {}): Alert => ({
  id,
  sent,
  status: 'Actual',
  msgType: 'Alert',
  severity: 'Severe',
  headline: id,
  references: [],
  ...over,
});

/** `makeUpdate('u', 5, 'a b')` replaces a and b. */
export const makeUpdate = (
  id: string,
  sent: number,
  references: string,
  over: Partial<Alert> = {},
): Alert => makeAlert(id, sent, {msgType: 'Update', references: references.split(' '), ...over});

export const makeCancel = (
  id: string,
  sent: number,
  references: string,
  over: Partial<Alert> = {},
): Alert => makeAlert(id, sent, {msgType: 'Cancel', references: references.split(' '), ...over});

/** Places of one kind in terse words: `ofKind('commune', 'c1<st', 'c2<st')`. */
export const ofKind = (kind: string, ...terse: readonly string[]): Place[] =>
  terse.map((words) => ({...makePlace(words), kind}));

/** Schools in words: `'s1@st TH THCS'` stands in st and has two levels. */
export const teaching = (...terse: readonly string[]): School[] =>
  terse.map((text) => {
    const [where = '', ...levels] = text.split(' ');
    const [id = '', place] = where.split('@');
    return {id, name: id, levels, accuracy: 'exact', codes: {}, facts: {}, ...(place && {place})};
  });
