import type { AiCrawlers } from '@/lib/env'
import { absolute } from '@/lib/http/origin'
import { privateRoutes, routes } from '@/lib/routes'
import { ANSWERING, TRAINING } from '@/lib/seo/ai-crawlers'

/** Whom each choice of AI_CRAWLERS keeps out. */
const keptOut: Record<AiCrawlers, string[]> = {
  allow: [],
  search: TRAINING,
  none: [...TRAINING, ...ANSWERING],
}

/** https://www.rfc-editor.org/rfc/rfc9309 */
export function robots(crawlers: AiCrawlers): string {
  const out = keptOut[crawlers]
  return [
    'User-agent: *',
    // A rule holds for all that begins like it: plain /me would close /media too.
    ...privateRoutes.flatMap((path) => [`${path}$`, `${path}/`, `${path}?`]).map(disallow),
    '',
    // A crawler heeds the group that names it, and no other.
    ...(out.length > 0 ? [...out.map((name) => `User-agent: ${name}`), disallow('/'), ''] : []),
    `Sitemap: ${absolute(routes.sitemap)}`,
    `Sitemap: ${absolute(routes.newsSitemap)}`,
    '',
  ].join('\n')
}

function disallow(rule: string): string {
  return `Disallow: ${rule}`
}
