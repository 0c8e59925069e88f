import type { AiCrawlers } from '@/lib/env'
import { absolute } from '@/lib/http/origin'
import { privateRoutes, routes } from '@/lib/routes'
import { ANSWERING, TRAINING } from '@/lib/seo/ai-crawlers'

const excluded: Record<AiCrawlers, string[]> = {
  allow: [],
  search: TRAINING,
  none: [...TRAINING, ...ANSWERING],
}

/** https://www.rfc-editor.org/rfc/rfc9309 */
export function robots(crawlers: AiCrawlers): string {
  const names = excluded[crawlers]
  return [
    'User-agent: *',
    // A rule is a prefix: /me alone would exclude /media too.
    ...privateRoutes.flatMap((path) => [`${path}$`, `${path}/`, `${path}?`]).map(disallow),
    '',
    // A crawler obeys only the group that names it.
    ...(names.length > 0 ? [...names.map((name) => `User-agent: ${name}`), disallow('/'), ''] : []),
    `Sitemap: ${absolute(routes.sitemap)}`,
    `Sitemap: ${absolute(routes.newsSitemap)}`,
    '',
  ].join('\n')
}

function disallow(rule: string): string {
  return `Disallow: ${rule}`
}
