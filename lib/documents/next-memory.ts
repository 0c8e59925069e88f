/**
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
