import {parseFeed, readFeed} from '../../../src/feed/parse-feed.ts';
import {indexFeed} from '../../../src/model/dataset.ts';
import {report} from '../clock.js';

/** Runs a step once, cold, and returns its result with the ms that it took. */
const timed = (step) => {
  const start = performance.now();
  const result = step();
  return [performance.now() - start, result];
};

const text = await (await fetch('data.json')).text();
// The parts have a page of their own: after one reading the engine has compiled everything.
if (location.search === '?parts') {
  const [json, value] = timed(() => JSON.parse(text));
  const [parse, {feed}] = timed(() => parseFeed(value));
  const [index] = timed(() => indexFeed(feed));
  report({json, parse, index});
} else {
  const [total, {problems, more, feed, dataset}] = timed(() => {
    const read = readFeed(text);
    return {...read, dataset: indexFeed(read.feed)};
  });
  report({
    total,
    problems: problems.length + more,
    schools: feed.schools.length,
    cells: feed.indicators.reduce((sum, {cube}) => sum + (cube?.values.length ?? 0), 0),
    indexed: Object.keys(dataset).length > 0,
  });
}
