import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const papers = [
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
]

test.each(papers)('%s names no file or folder that is not there', (paper) => {
  const text = readFileSync(paper, 'utf8')
  const named = [
    ...text.matchAll(/`((?:app|bench|components|server|lib|prisma|scripts|e2e)\/[\w./-]*)`/g),
  ]
  const missing = named.map(([, path]) => path ?? '').filter((path) => !existsSync(path))
  expect(missing).toEqual([])
})
