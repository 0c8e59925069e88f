import { expect, test } from 'vitest'
import { isBuildFile, toRouteMatcher } from './route-manifest'

const isRoute = toRouteMatcher({
  staticRoutes: [
    { page: '/', regex: '^/(?:/)?$' },
    { page: '/_not-found', regex: '^/_not\\-found(?:/)?$' },
    { page: '/columns', regex: '^/columns(?:/)?$' },
  ],
  dynamicRoutes: [
    { page: '/article/[id]', regex: '^/article/([^/]+?)(?:/)?$' },
    { page: '/hot/[[...place]]', regex: '^/hot(?:/(.+?))?(?:/)?$' },
    { page: '/column/[slug]/[[...older]]', regex: '^/column/([^/]+?)(?:/(.+?))?(?:/)?$' },
  ],
})

test.each([
  '/',
  '/columns',
  '/article/12',
  '/article/%E6%96%87',
  '/hot',
  '/hot/week',
  '/column/index',
  '/column/index/before/1-2',
  '/hant',
  '/hant/columns',
  '/hant/article/12',
])('%s is a route', (path) => expect(isRoute(path)).toBe(true))

test.each([
  '/nowhere',
  '/_not-found',
  '/api/nowhere',
  '/article/1/2',
  '/columns.php',
  '/index',
  '/hot/index',
  '/hot/index.rsc',
  '/hot/index.segments/a.rsc',
  '/column/index/index',
])('%s is no route', (path) => expect(isRoute(path)).toBe(false))

test('only files of the build are build files', async () => {
  expect(await isBuildFile('/icons/logo.png')).toBe(true)
  const others = [
    '/icons',
    '/icons/none.png',
    '/package.json',
    '/icons/%2E%2E%2F%2E%2E%2Fpackage.json',
  ]
  for (const path of [...others, '/icons/%00']) expect(await isBuildFile(path), path).toBe(false)
})
