import {parseText} from '../../../src/feed/parse.ts';
import {rules} from '../../../src/feed/sections/rules.ts';
import {evaluateRules} from '../../../src/model/evaluate-rules.ts';
import {indexFeed} from '../../../src/model/dataset.ts';
import {report} from '../clock.js';

const text = await (await fetch('data.json')).text();
const {feed, problems} = parseText(text, {sections: [rules]});
const dataset = indexFeed(feed);
const start = performance.now();
const {findings, unjudged} = evaluateRules(dataset);
report({
  total: performance.now() - start,
  findings: findings.length,
  unjudged: unjudged.length,
  problems: problems.length,
});
