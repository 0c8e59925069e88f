import { expect, test } from 'vitest'
import { importCopy } from '@/lib/copy/import'
import { imageEntry } from './import'

const entry = { file: 'a.jpg', alt: '海' }

test.each([
  ['40 25', { x: 40, y: 25 }],
  ['40%, 25%', { x: 40, y: 25 }],
  ['０，１００', { x: 0, y: 100 }],
  ['', { x: null, y: null }],
])('the focus %j is %o', (focus, point) => {
  expect(imageEntry.parse({ ...entry, focus }).focus).toEqual(point)
})

test('a picture without one says nothing about it', () => {
  expect(imageEntry.parse(entry)).not.toHaveProperty('focus')
})

test.each(['40', '40 101', '-1 5', '1.5 2', '1 2 3', 'centre', ['40', '25']])(
  'the focus %j is refused',
  (focus) => {
    const { error } = imageEntry.safeParse({ ...entry, focus })
    expect(error?.issues.map(({ message }) => message)).toEqual([importCopy.field.focus])
  },
)
