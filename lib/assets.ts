/** Where the scripts of public pages are, and the embedded player's styles. scripts/release/bundle.ts makes them and writes down their names. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'

const file = z.string().startsWith('/assets/')
const named = z.object({ firstPaint: file, elements: file, embed: file })

let known: z.infer<typeof named> | undefined

/** Their paths, each with a hash of what is in it. @throws when the portal was never bundled. */
export function assets(): z.infer<typeof named> {
  return (known ??= named.parse(JSON.parse(readFileSync('build/assets.json', 'utf8'))))
}
