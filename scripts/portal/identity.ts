import { type Env, siteFile } from '@/lib/env'
import { demo } from '@/lib/site/demo'
import { fictionalFields } from '@/lib/site/fictional'
import { readSite, SiteFileError } from '@/lib/site/read'
import type { Site } from '@/lib/site/schema'
import { OperatorError } from '../run/operator-error.mjs'

/** Throws an OperatorError for an invalid SITE_FILE and, in production, for a site with the demo's names. */
export function checkIdentity({ NODE_ENV, SITE_URL }: Env): void {
  const site = readIdentity()
  if (NODE_ENV !== 'production') return
  const fields = [...fictionalFields(site), ...fictionalFields(SITE_URL, 'SITE_URL')]
  if (fields.length === 0) return
  throw new OperatorError(
    `The site still has the demo's names or addresses in: ${fields.join(', ')}. ` +
      'Put yours into a file and set SITE_FILE to it (docs/operating.md, "The site\'s own names"); ' +
      'what you do not have can be null, "" or [].',
  )
}

function readIdentity(): Site {
  const file = siteFile()
  try {
    return file ? readSite(file) : demo
  } catch (error) {
    if (!(error instanceof SiteFileError)) throw error
    throw new OperatorError(error.faults.join('\nxiaowen: '))
  }
}
