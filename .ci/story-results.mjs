/**
 * A reporter for @web/test-runner that keeps what the story test found, story by story, in .cache/story-results.json: the
 * accessibility statement is made of it and of nothing else.
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import {elements, root} from './elements.mjs';

const TAGS = new Set(elements.map(({tag}) => tag.replace(/^edu-/, '')));

export function storyResults() {
  return {
    onTestRunFinished({sessions}) {
      const session = sessions.find(({testFile = ''}) => testFile.endsWith('stories.test.ts'));
      if (!session?.testResults) return;
      const stories = session.testResults.suites.flatMap((suite) =>
        suite.tests
          .filter(({skipped}) => !skipped)
          .map(({name, passed, error}) => ({
            element: elementOf(suite.name),
            story: name.replace(/: keeps its promises.*$/, ''),
            passed,
            // Every fault is one line; the first ones name it well enough.
            faults: passed ? [] : (error?.actual ?? error?.message ?? '').split('\n').slice(0, 5),
          })),
      );
      mkdirSync(`${root}.cache`, {recursive: true});
      writeFileSync(
        `${root}.cache/story-results.json`,
        JSON.stringify({
          date: new Date().toISOString(),
          browser: session.browser?.name ?? '',
          stories: stories.filter(({element}) => element),
        }),
      );
    },
  };
}

/** "Biểu đồ/Đường · line-chart" is of `line-chart`; a page of several elements is of none. */
function elementOf(title) {
  const last = title.split(' · ').at(-1);
  return TAGS.has(last) ? `edu-${last}` : '';
}
