import { privateRoutes } from '@/lib/routes'

/**
 * Which links a browser may fetch before they are followed, once a reader points at them:
 * https://developer.mozilla.org/en-US/docs/Web/HTML/Reference/Elements/script/type/speculationrules
 * Only documents that are the same for everybody, so that nothing is done or counted by a glance.
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

// With a query nothing of ours is a document; feeds, clips and pictures are not for a tab.
const files = ['/*\\?(.+)', '/*.xml', '/*.json', '/media/*', '/image/*', '/qr/*', '/assets/*']

function withBelow(path: string): string[] {
  return [path, `${path}/*`]
}
