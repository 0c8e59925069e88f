import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { OPERATIONS } from './operations'
import { allowedMethods } from './allowed-methods'

const root = 'app/api'

const routes = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('/route.ts'))
  .map((file): [string, string[]] => {
    const text = readFileSync(join(root, file), 'utf8')
    const exported = ['GET', 'POST', 'HEAD', 'PATCH', 'DELETE'].filter((method) =>
      new RegExp(`^export [^;]*?\\b${method}\\b`, 'm').test(text),
    )
    const path = `/api/${file.replace('/route.ts', '').replace(/\[\w+\]/g, '1')}`
    return [path, exported.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))]
  })

test.each(routes)('%s takes the methods that its route exports: %s', (path, methods) =>
  expect(allowedMethods(path)).toEqual(methods),
)

test('every route is looked at', () => expect(routes.length).toBeGreaterThan(40))

test.each([
  null,
  '/',
  '/article/1',
  '/_next/static/a.js',
  '/media/a.mp4',
  '/feed.xml',
  '/api',
  ...OPERATIONS,
])('%s is read', (path) => expect(allowedMethods(path)).toEqual(['GET', 'HEAD']))

test.each(['/api/nowhere', '/api/', '/api/desk/readers/1'])(
  '%s, which is unknown, is refused by another answer',
  (path) => expect(allowedMethods(path)).toEqual(['GET', 'HEAD', 'POST']),
)
