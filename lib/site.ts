import { siteFile } from '@/lib/env'
import { demo } from '@/lib/site/demo'
import { readSite } from '@/lib/site/read'
import type { Site } from '@/lib/site/schema'

const file = siteFile()

/** The only place that names the site: what SITE_FILE says, or the demo. */
export const site: Site = file ? readSite(file) : demo
