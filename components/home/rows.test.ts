import { expect, test } from 'vitest'
import type { Block } from '@/lib/content/compose-home'
import { rows } from './rows'

function block(slug: string, format: 'news' | 'programme'): Block {
  return { column: { slug, name: slug, format, description: '' }, stories: [], ordered: false }
}

function forms(blocks: Block[]): string[] {
  return rows(blocks).map((row) => `${row.form} ${row.blocks.map((b) => b.column.slug).join()}`)
}

test('news columns alternate between rows of one and three, with a programme after each', () => {
  const news = ['a', 'b', 'c', 'd', 'e', 'f'].map((slug) => block(slug, 'news'))
  expect(forms([block('p', 'programme'), ...news, block('q', 'programme')])).toEqual([
    'wide a',
    'trio b,c,d',
    'strip p',
    'wide e',
    'trio f',
    'strip q',
  ])
})

test('no blocks make no rows', () => {
  expect(rows([])).toEqual([])
})
