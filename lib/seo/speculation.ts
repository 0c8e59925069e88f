import { privateRoutes } from '@/lib/routes'

/**
 * Which links a browser may prefetch when a reader points at them:
 * https://developer.mozilla.org/en-US/docs/Web/HTML/Reference/Elements/script/type/speculationrules
 * Public documents only, since prefetching must not act or count.
 */
export function speculationRules(): object {
  return {
    prefetch: [
      {
        where: {
          and: [
            { href_matches: '/*' },
            { not: { href_matches: [...privateRoutes.flatMap(withBelow), ...files] } },
            { not: { selector_matches: '[download], [rel~="nofollow"], [target="_blank"]' } },
          ],
        },
        eagerness: 'moderate',
      },
    ],
  }
}

// Addresses with a query are no stored documents; feeds, clips and pictures are no pages.
const files = ['/*\\?(.+)', '/*.xml', '/*.json', '/media/*', '/image/*', '/qr/*', '/assets/*']

function withBelow(path: string): string[] {
  return [path, `${path}/*`]
}
