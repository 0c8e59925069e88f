import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { decodeText } from '@/lib/decode-text'
import { demo } from './demo'
import { type Site, siteSchema } from './schema'

const MAX_CHARACTERS = 100_000

export class SiteFileError extends Error {
  override name = 'SiteFileError'

  constructor(readonly faults: string[]) {
    super(faults.join('\n'))
  }
}

/** Reads YAML or JSON; missing fields are the demo's. @throws SiteFileError with a line for each faulty field. */
export function readSite(file: string): Site {
  const { success, data, error } = siteSchema.safeParse(merge(demo, contentOf(file)))
  if (success) return data
  throw new SiteFileError(
    error.issues.map(({ path, message }) => `SITE_FILE ${file}: ${path.join('.')}: ${message}`),
  )
}

function contentOf(file: string): unknown {
  try {
    const text = decodeText(readFileSync(file))
    if (text.length > MAX_CHARACTERS) throw new Error(`more than ${MAX_CHARACTERS} characters`)
    const content: unknown = parse(text)
    if (!isRecord(content)) throw new Error('not a list of fields, such as "name: 晨报"')
    return content
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    throw new SiteFileError([`SITE_FILE ${file} can't be read: ${reason}`])
  }
}

/** Merges fields of `given` into `base`; lists and nulls replace. */
function merge(base: unknown, overrides: unknown): unknown {
  if (!isRecord(base) || !isRecord(overrides)) return overrides
  const merged = new Map(Object.entries(base))
  for (const [name, value] of Object.entries(overrides)) merged.set(name, merge(base[name], value))
  return Object.fromEntries(merged)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
