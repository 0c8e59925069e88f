/**
 * What Next spends on every page without any use to us, and how it is kept from it.
 *
 * Next remembers a lifetime for every path it ever rendered, without bound: some 300 bytes each, 300
 * MB for a million stories. Our entries carry their own (cache-handler.ts), so it may forget them.
 */
import { SharedCacheControls } from 'next/dist/server/lib/incremental-cache/shared-cache-controls.external'

const RENDERS_BETWEEN = 10_000
const lifetimes = SharedCacheControls.prototype as Pick<SharedCacheControls, 'clear'>

let renders = 0

/** To be called at each render; every so often it empties what Next keeps. */
export function boundNextMemory(): void {
  renders += 1
  if (renders % RENDERS_BETWEEN === 0) lifetimes.clear()
}

const LARGE = 4096
const buffers = Buffer.prototype as { toJSON: (this: Buffer) => unknown }
const toNumbers = buffers.toJSON

/**
 * Next writes a finished page out as JSON to measure it, which nothing reads where there is a
 * cacheHandler (IncrementalCache.set). For the page's buffer that is an array of a hundred thousand
 * numbers, a sixth of the whole render; as text it is nothing.
 */
buffers.toJSON = function toJSON() {
  return this.length > LARGE ? this.toString('base64') : toNumbers.call(this)
}
