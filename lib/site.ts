import { siteFile } from '@/lib/env'
import { demo } from '@/lib/site/demo'
import { readSite } from '@/lib/site/read'
import type { Site } from '@/lib/site/schema'

const file = siteFile()

/** The site's names: SITE_FILE, or the demo's. */
export const site: Site = file ? readSite(file) : demo
