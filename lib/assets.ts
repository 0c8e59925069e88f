/** Scripts of pages, service workers and styles of the embedded player, as scripts/release/bundle.ts named them. */
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'

const file = z.string().startsWith('/assets/')
const named = z.object({
  firstPaint: file,
  elements: file,
  accountElements: file,
  deskElements: file,
  editorElements: file,
  embed: file,
})

/** Written by scripts/release/bundle.ts; the second removes the first. */
const WORKER = 'build/service-worker.js'
const FAREWELL = 'build/service-worker-farewell.js'

let cached: z.infer<typeof named> | undefined

/** Paths with a hash of the content. @throws if the portal was never bundled. */
export function assets(): z.infer<typeof named> {
  return (cached ??= named.parse(JSON.parse(readFileSync('build/assets.json', 'utf8'))))
}

/** The service worker, or the one that removes it. */
export function workerScript(keeps: boolean): Promise<string> {
  return readFile(keeps ? WORKER : FAREWELL, 'utf8')
}
