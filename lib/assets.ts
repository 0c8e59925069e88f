/** Scripts of pages and styles of the embedded player, as scripts/release/bundle.ts named them. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'

const file = z.string().startsWith('/assets/')
const named = z.object({
  firstPaint: file,
  elements: file,
  accountElements: file,
  embed: file,
})

let cached: z.infer<typeof named> | undefined

/** Paths with a hash of the content. @throws if the portal was never bundled. */
export function assets(): z.infer<typeof named> {
  return (cached ??= named.parse(JSON.parse(readFileSync('build/assets.json', 'utf8'))))
}
