/**
 * A second reporter for node:test that writes only the totals, as JSON, for
 * `.ci/test.mjs` to add up.
 */
export default async function* totals(events) {
  const count = {};
  for await (const {type, data} of events) {
    // The run ends with lines such as "pass 12"; those of nested tests are deeper.
    const line = type === 'test:diagnostic' && /^(pass|fail|cancelled) (\d+)$/.exec(data.message);
    if (line) count[line[1]] = Number(line[2]);
  }
  if (count.pass === undefined) return;
  yield JSON.stringify({passed: count.pass, failed: count.fail + count.cancelled});
}
