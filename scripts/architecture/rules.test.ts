import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser'
import { Linter } from 'eslint'
import tseslint from 'typescript-eslint'
import { describe, expect, test } from 'vitest'
import circles from './circles.mjs'
import imports from './imports.mjs'
import { measure, sizeFaults } from './size'
import { restricted } from './syntax.mjs'

describe('a second spelling outside its home is refused', () => {
  test.for([
    ['app/page.tsx', 'export const revalidate = 60', 'scripts/a.ts'],
    ['lib/a.ts', 'process.env.A', 'lib/env.ts'],
    ['scripts/a.ts', "const a = 'Asia/Shanghai'", 'lib/time.ts'],
    ['lib/a.ts', "const a = sql`at time zone interval '8 hours'`", 'lib/time.ts'],
    ['lib/a.ts', 'const a = { max: 5, seconds: 60 }', 'lib/rate-limit/limits.ts'],
    ['lib/a.ts', 'const a = /^[1-9]\\d{0,9}$/', 'lib/schemas/params.ts'],
    ['lib/a.ts', "const a = '&amp;'", 'lib/http/escape.ts'],
    ['lib/a.ts', "const a = '__Host-session'", 'lib/auth/cookies.ts'],
    ['lib/a.ts', "env().SITE_URL.startsWith('https')", 'lib/http/origin.ts'],
    ['lib/a.ts', "const a = { status: 'published' }", 'lib/published.ts'],
    ['app/page.tsx', "const a = '首页'", 'lib/copy/a.ts'],
    ['app/page.tsx', 'const a = <a>首页</a>', 'lib/copy/a.tsx'],
    ['lib/a.ts', 'const a = (n: number) => `${n} 条`', 'lib/copy/a.ts'],
    ['lib/copy/a.ts', "const a = '无题'", 'lib/copy/nameless.ts'],
    ['app/page.tsx', 'const a = <script type="application/ld+json" />', 'components/seo/a.tsx'],
    ['app/page.tsx', 'const a = <a href="/me" />', 'lib/routes/a.tsx'],
    ['app/page.tsx', 'const a = <a href={`/me/${b}`} />', 'lib/routes/a.tsx'],
  ])('%s: %s', ([path, text, home]) => {
    expect(lint(path, text)).toHaveLength(1)
    expect(lint(home, text)).toEqual([])
  })

  test.for(['const a = <a href={routes.me} />', '// 首页', 'const a = <a href="https://a" />'])(
    'and nothing else: %s',
    (text) => expect(lint('app/page.tsx', text)).toEqual([]),
  )
})

test.for([
  "const a = '晓闻:新闻'",
  "const a = '暂无评论,快来'",
  "const a = '传媒(示例)'",
  "const a = '好 !'",
  'const a = (n: string) => `${n}:最新的`',
  'const a = <p>还没有?</p>',
  'const a = /[、,,;;]/',
  'const a = /^[^((]+/',
])('a mark that was full-width is refused: %s', (text) => {
  expect(lint('lib/copy/a.tsx', text)).toHaveLength(1)
})

test.for([
  "const a = '晓闻：新闻（示例）'",
  'const a = /[、,，;；:：]/',
  'const a = /(?:[[]|[(])/',
])('a full-width mark is taken: %s', (text) => expect(lint('lib/copy/a.tsx', text)).toEqual([]))

test('what runs in browsers is no client component', () => {
  expect(lint('components/a.tsx', "'use client'")).toHaveLength(1)
})

test('every import rule finds its violation', async () => {
  const violated = [...(await violationsOf(imports)), ...(await violationsOf(circles))]
  const rules = [...imports.forbidden, ...circles.forbidden].map(({ name }) => name)
  expect([...new Set(violated)].sort()).toEqual(rules.sort())
})

test('file sizes are the median, the 90th percentile and the maximum', () => {
  const sources = Array.from({ length: 10 }, (_, i) => ({
    path: 'a.ts',
    text: 'x\n'.repeat(i + 1),
  }))
  expect(measure(sources)).toEqual({ files: 10, median: 5, nineInTen: 9, largest: 10 })
  expect(sizeFaults([{ path: 'lib/a.ts', text: 'x\n'.repeat(251) }])).not.toEqual([])
})

function lint(path = '', text = '') {
  const parserOptions = { ecmaFeatures: { jsx: true } }
  const parser = {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parser: tseslint.parser as Linter.Parser, parserOptions },
  }
  return new Linter().verify(text, [parser, ...restricted], path)
}

/** A small tree that violates every rule. */
const tree: Record<string, string> = {
  'lib/copy/a.ts': "import '../content/a'",
  'lib/content/a.ts': "import '../desk/a'",
  'lib/desk/a.ts': "import 'next/cache'; import '../../components/b.element'; import './b'",
  'lib/desk/b.ts': "import './a'; import '../testing/a'; import '../copy/a'",
  'lib/reader/a.ts': "import '../desk/b'",
  'lib/testing/a.ts': '',
  'components/a.tsx': "import '../lib/content/a'; import '../server/a'",
  'components/a.element.ts': "import 'react'; import './b.element'",
  'components/b.element.ts': '',
  'app/page.tsx': "import '../components/a'; import '../server/a'; import 'pg'",
  'server/a.ts': "import '../app/page'",
  'node_modules/react/index.js': '',
  'node_modules/pg/index.js': '',
  'node_modules/next/cache.js': '',
}

/** The names of the violated rules. */
async function violationsOf({ forbidden, options }: typeof imports | typeof circles) {
  const baseDir = mkdtempSync(join(tmpdir(), 'xiaowen-rooms-'))
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(join(baseDir, dirname(path)), { recursive: true })
    writeFileSync(join(baseDir, path), text)
  }
  const { exclude, doNotFollow, tsPreCompilationDeps } = options
  const ruleSet = { forbidden } as ICruiseOptions['ruleSet']
  const { output } = await cruise(['app', 'components', 'lib', 'server'], {
    ...{ baseDir, validate: true, ruleSet, exclude, doNotFollow, tsPreCompilationDeps },
  })
  rmSync(baseDir, { recursive: true })
  return (output as ICruiseResult).summary.violations.map(({ rule }) => rule.name)
}
