/** What programs may do with a feed without any element: read it and tell what is wrong with it. */
export {parseFeed} from '../feed/parse-feed.js';
export type {Feed} from '../model/feed.js';
export type {Problem} from '../model/problem.js';
