/** Preloaded into a measured instance: SIGUSR2 collects all garbage and writes the heap's size to HEAP_REPORT. */
const v8 = require('node:v8')
const { runInNewContext } = require('node:vm')
const { isMainThread } = require('node:worker_threads')
const writeFileAtomic = require('write-file-atomic')

const { HEAP_REPORT: report, HEAP_SNAPSHOT: snapshot } = process.env

if (isMainThread && report) {
  v8.setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc')
  process.on('SIGUSR2', () => {
    const { heapUsed: used, rss } = process.memoryUsage()
    // Twice, since finalizers of the first run release more.
    collect()
    collect()
    const { heapUsed: alive, external, arrayBuffers } = process.memoryUsage()
    const limit = v8.getHeapStatistics().heap_size_limit
    if (snapshot) v8.writeHeapSnapshot(`${snapshot}-${Date.now()}.heapsnapshot`)
    writeFileAtomic.sync(
      report,
      JSON.stringify({ used, alive, limit, external, arrayBuffers, rss }),
    )
  })
}
