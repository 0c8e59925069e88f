/** Whatever a file holds: it is refused in one plain line, or what it made is shown by its page. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { type PageModule, renderPage } from '@/app/testing/render-page'
import { db } from '@/lib/db'
import { hostileBody } from '@/lib/markdown/testing/hostile-body'
import { fuzz, FUZZ_TIMEOUT } from '@/lib/testing/fuzz'
import { hostileText } from '@/lib/testing/hostile'
import { loggedFaults } from '@/lib/testing/logged-faults'
import { ownDatabase } from '@/lib/testing/own-database'
import { importFiles } from './import'

vi.mock(import('@/lib/log'), async (original) => ({ ...(await original()), logOnce: vi.fn() }))

const pages = import.meta.glob<PageModule>('../../app/{article,video,page}/*/page.tsx')

/** A scalar of YAML in each of its styles, and what is none. */
const scalar = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('港口开通', '2026-11-24 8:30', 'news', 'article', 'open'),
  },
  { weight: 2, arbitrary: hostileText },
  hostileText.map((text) => JSON.stringify(text)),
  hostileText.map((text) => `'${text.replaceAll("'", "''")}'`),
  hostileText.map((text) => `|\n  ${text.replaceAll('\n', '\n  ')}`),
  hostileText.map((text) => `>-\n  ${text}`),
  fc.array(hostileText, { maxLength: 3 }).map((all) => `[${all.join(', ')}]`),
  fc.constantFrom(
    ...['', '~', 'null', 'yes', '1.10', '1e3', '0x10', '012', '.inf', '2026-11-24', '12:30:45'],
    ...['!!binary aGk=', '!!set {a, b}', '!foo bar', '&a b', '*a', '{a: 1}', '- a', '# no', '%x'],
    ...[
      '"\\ud800"',
      '"\\0"',
      '"\\x1b"',
      '<<: *a',
      '? a',
      '[港口，航运]',
      '- 港口\n- 航运',
      '@x',
      '`x`',
    ],
    ...['https://example.com', 'javascript:alert(1)', 'a.jpg', '../../a.jpg', 'demo/a.jpg'],
  ),
)

/** What is right, so that most files come as far as a page. */
const right = fc.constantFrom(
  ...['summary: 港口今天开通', 'source: 晓闻', 'byline: 记者 张三', 'keywords: [港口, 航运]'],
  ...[
    'comments: open',
    'frontPosition: 1',
    'correction: 原文有误',
    'sourceUrl: https://example.com/a',
  ],
)

const names =
  'summary,source,sourceUrl,byline,keywords,cover,video,correction,comments,kind,标题,__proto__'

const field = fc.oneof(
  { weight: 2, arbitrary: right },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...names.split(',')), scalar).map(join2) },
)

/** Often without pictures and bytes that are refused. */
const body = fc.oneof(
  { weight: 1, arbitrary: hostileBody },
  { weight: 3, arbitrary: hostileBody.map(withoutRefused) },
)

const story = fc
  .record({
    title: mostly('港口开通', scalar),
    published: mostly('2026-11-24 08:30', fc.oneof(scalar, fc.constant('2099-01-01'))),
    more: fc.uniqueArray(field, { maxLength: 3, selector: (line) => line.split(':', 1)[0] }),
    body,
    fence: mostly('---', fc.constantFrom('--- ', '----', '+++', '\uFEFF---')),
    end: mostly('\n', fc.constantFrom('\r\n', '\r')),
  })
  .map(({ title, published, more, body, fence, end }) =>
    [
      fence,
      `title: ${title}`,
      `published: ${published}`,
      'column: news',
      ...more,
      '---',
      body,
    ].join(end),
  )

const list = fc
  .array(fc.array(fc.tuple(fc.constantFrom('slug', 'name', 'file', 'alt', 'key'), scalar)), {
    maxLength: 3,
  })
  .map((entries) =>
    entries.map((pairs) => `- ${pairs.map((pair) => pair.join(': ')).join('\n  ')}`).join('\n'),
  )

const encoding = mostly<BufferEncoding>('utf8', fc.constantFrom('utf16le', 'latin1'))

const file = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.tuple(fc.constantFrom('a#.md', 'b#/index.md', '港 口#.md', 'C#.MD'), story),
  },
  fc.tuple(fc.constantFrom('pages/x#.md', 'pages/关于#.md'), story),
  fc.tuple(fc.constantFrom('columns.yaml', 'keywords.yaml', 'images.yaml', 'videos.yaml'), list),
  fc.tuple(fc.constantFrom('a.jpg', 'a.png', 'a.vtt', 'a.mp4', 'a.txt', '.hidden'), hostileText),
)

const folder = fc.array(fc.tuple(file, encoding), { minLength: 1, maxLength: 4 })

ownDatabase()
let runs = 0

test(
  'no file breaks an import or a page',
  () =>
    fuzz(folder, async (files) => {
      await db().column.upsert({
        where: { slug: 'news' },
        create: { slug: 'news', name: '新闻' },
        update: {},
      })
      const root = await mkdtemp(join(tmpdir(), 'xiaowen-fuzz-'))
      const last = await db().story.aggregate({ _max: { id: true } })
      try {
        const names = files.map(([[name]]) =>
          join(root, `run${++runs}`, name.replace('#', String(runs))),
        )
        for (const [at, [[, text], bytes]] of files.entries()) {
          await mkdir(dirname(names[at] ?? ''), { recursive: true })
          await writeFile(names[at] ?? '', Buffer.from(text, bytes))
        }
        const url = process.env.MIGRATE_DATABASE_URL ?? ''
        const { refused } = await importFiles(names, url, join(root, 'uploads'))
        for (const { reason } of refused) expectPlain(reason)
      } finally {
        await rm(root, { recursive: true })
      }
      await showStories(last._max.id ?? 0)
    }),
  FUZZ_TIMEOUT,
)

function mostly<T>(value: T, others: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ weight: 9, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: others })
}

function join2(pair: [string, string]): string {
  return pair.join(': ')
}

function withoutRefused(text: string): string {
  return text.replace(/[^\P{C}\n\r\t]|\uFFFD/gu, '').replaceAll('![', '[')
}

/** One line, and no fault of the program's own. */
function expectPlain(reason: string): void {
  expect(reason).toMatch(/\S/)
  expect(reason).not.toMatch(/[\n\r]|undefined|\[object|is not a function|Cannot read/)
}

async function showStories(after: number): Promise<void> {
  const rows = await db().story.findMany({ where: { id: { gt: after } } })
  for (const { id, kind, title } of rows) {
    expect(title).not.toMatch(/[\p{Cc}\p{Cs}]/u)
    const page = await pages[`../../app/${kind}/[id]/page.tsx`]?.()
    if (!page) throw new Error(`no page of ${kind}`)
    await renderPage(page, { params: { id: String(id) } }).catch((fault: unknown) => {
      if (!/404/.test((fault as { digest?: string }).digest ?? '')) throw fault
    })
    expect(loggedFaults()).toEqual([])
  }
}
