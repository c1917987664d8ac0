import type {Member} from './answer.js';

/** The member in whose picture another one stands, where there is one: its own key, which pages cannot put on Object.prototype. */
export const aroundOf = (member: Member): Member | undefined =>
  Object.hasOwn(member, 'of') ? member.of : undefined;
