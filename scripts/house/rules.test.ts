import { describe, expect, test } from 'vitest'
import { cacheFaults, envFaults, jsonLdFaults, urlFaults } from './doors'
import { clientFaults, elementFaults } from './names'
import { measure, sizeFaults } from './size'
import type { Rule, Source } from './source'
import { wordFaults } from './words'

describe('each rule sees what breaks it, and nothing else', () => {
  test.each<[string, Rule, Source[], Source[]]>([
    [
      'cache',
      cacheFaults,
      one('lib/a.ts', "import 'next/cache'"),
      one('lib/a.ts', "import 'next/headers'"),
    ],
    [
      'ISR',
      cacheFaults,
      one('app/page.tsx', 'export const revalidate = 60'),
      one('app/layout.tsx', "export const dynamic = 'force-dynamic'"),
    ],
    ['env', envFaults, one('lib/a.ts', 'process.env.A'), one('scripts/a.ts', 'process.env.A')],
    [
      'JSON-LD',
      jsonLdFaults,
      one('app/page.tsx', '<script type="application/ld+json">'),
      one('lib/seo.ts', '<script type="application/ld+json">'),
    ],
    [
      'URL',
      urlFaults,
      one('app/page.tsx', '<a href="/me">'),
      one('app/page.tsx', '<a href={routes.me}>'),
    ],
    [
      'words',
      wordFaults,
      one('app/page.tsx', "const a = '首页'"),
      one('app/page.tsx', '// 首页\nfoo()'),
    ],
    ['words in JSX', wordFaults, one('app/page.tsx', '<a>首页</a>'), one('lib/copy.ts', "'首页'")],
    [
      'words in templates',
      wordFaults,
      one('lib/a.ts', '`${n} 条`'),
      one('lib/copy/a.ts', '`${n} 条`'),
    ],
    [
      'element',
      elementFaults,
      one('components/a.element.ts', "import { useState } from 'react'"),
      one('components/a.element.ts', "import type { Node } from 'react'"),
    ],
    ['client', clientFaults, reaching('app/page.tsx'), reaching('app/me/page.tsx')],
    ['size', sizeFaults, one('lib/a.ts', 'x\n'.repeat(251)), one('lib/a.ts', 'x\n'.repeat(40))],
  ])('%s', (_, rule, broken, kept) => {
    expect(rule(broken).length).toBeGreaterThan(0)
    expect(rule(kept)).toEqual([])
  })
})

test('the way from the page to the client component is told', () => {
  expect(clientFaults(reaching('app/page.tsx'))).toEqual([
    'components/a.client.tsx is reached from a public page: app/page.tsx → components/a.tsx → components/a.client.tsx',
  ])
})

test('sizes are the middle, the ninth tenth and the largest', () => {
  const sources = Array.from({ length: 10 }, (_, i) => ({
    path: 'a.ts',
    text: 'x\n'.repeat(i + 1),
  }))
  expect(measure(sources)).toEqual({ files: 10, median: 5, nineInTen: 9, largest: 10 })
})

function one(path: string, text: string): Source[] {
  return [{ path, text }]
}

function reaching(page: string): Source[] {
  return [
    { path: page, text: "import { A } from '@/components/a'" },
    { path: 'components/a.tsx', text: "import { B } from './a.client'" },
    { path: 'components/a.client.tsx', text: '' },
  ]
}
