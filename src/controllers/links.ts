/** What pages with linked widgets load besides: the group, how a question follows it, and the words for where it cannot. */
export {follow} from '../model/follow.js';
export {ignoredSentence} from '../format/follow-words.js';
export {selectionGroup} from './selection-group.js';
