import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { routeKind } from './route-kind'

test.each([
  ['/', '/'],
  ['/?utm=1', '/'],
  ['/article/12', '/article/*'],
  ['/article/12/markdown?x=/', '/article/*'],
  ['/hot', '/hot'],
  ['/hant', '/hant'],
  ['/hant/article/12', '/hant/*'],
  ['/search?q=潮水', '/search'],
  ['/api/story/12/like', '/api/story/*'],
  ['/api/metrics', '/api/metrics'],
  ['/api/made-up', 'other'],
  ['/made-up/1', 'other'],
  ['//evil', 'other'],
  ['*', 'other'],
])('%s counts as %s', (target, kind) => {
  expect(routeKind(target)).toBe(kind)
})

test('every route of app/ has a kind', () => {
  const named = (folder: string) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !/^[[(]|^(api|testing)$/.test(entry.name))
      .map(({ name }) => name)
  for (const name of named('app')) expect(routeKind(`/${name}`), name).not.toBe('other')
  for (const name of named('app/api')) expect(routeKind(`/api/${name}`), name).not.toBe('other')
})
