/**
 * MB that a page keeps after a full collection: script objects, the contents of typed arrays, and what the browser holds
 * for the page's elements. A map that keeps its points in typed arrays or in elements should not look lighter for it.
 */
export async function heapOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const usage = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return (usage.usedSize + usage.backingStorageSize + usage.embedderHeapUsedSize) / 1e6;
}
