import { absolute } from '@/lib/origin'
import { privateRoutes, routes } from '@/lib/routes'

/** https://www.rfc-editor.org/rfc/rfc9309 */
export function robots(): string {
  return [
    'User-agent: *',
    // A rule holds for all that begins like it: plain /me would close /media too.
    ...privateRoutes.flatMap((path) => [`${path}$`, `${path}/`, `${path}?`]).map(disallow),
    '',
    `Sitemap: ${absolute(routes.sitemap)}`,
    `Sitemap: ${absolute(routes.newsSitemap)}`,
    '',
  ].join('\n')
}

function disallow(rule: string): string {
  return `Disallow: ${rule}`
}
