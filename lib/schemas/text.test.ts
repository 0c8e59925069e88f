import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { banForm, answerForm, noteForm, warningForm } from './desk'
import { appealForm, reportForm } from './comment'
import { complaintForm } from './complaint'
import { folderForm } from './favourite'
import { profileForm } from './settings'

// prisma/texts.test.ts has the table of what is cleaned, for the schemas and the database.
const complaint = { text: '十个字以上的一条投诉内容', link: '', contact: '' }

describe.each<[string, z.ZodType, string, Record<string, string>]>([
  ['a nickname', profileForm, 'nickname', {}],
  ['a report', reportForm, 'reason', {}],
  ['an appeal', appealForm, 'reason', {}],
  ['a warning', warningForm, 'warning', {}],
  ['a note', noteForm, 'note', {}],
  ['an answer', answerForm, 'answer', {}],
  ['the reason of a ban', banForm, 'reason', { days: '1' }],
  ['a complaint', complaintForm, 'text', complaint],
])('%s', (_, schema, field, others) => {
  test.each(['', ' ', '　', '\u200b', '\u3164', '\u2800\u0301', '\u0000', '\u202e'])(
    'of %j is refused',
    (text) => expect(errorsAt(schema, field, { ...others, [field]: text })).not.toEqual([]),
  )
})

describe.each<[string, z.ZodType, string, Record<string, string>]>([
  ['a nickname', profileForm, 'nickname', {}],
  ['a folder', folderForm, 'name', {}],
  ['a contact', complaintForm, 'contact', complaint],
])('%s', (_, schema, field, others) => {
  test('with U+FFFD is refused', () => {
    const text = `${'字'.repeat(10)}\ufffd`
    expect(errorsAt(schema, field, { ...others, [field]: text })).not.toEqual([])
  })
})

test.each([
  [folderForm, 'name', ' 读\u0007书\u202e ', '读 书'],
  [folderForm, 'name', '\u200b', ''],
  [reportForm, 'reason', '一\u2028二\u001b', '一\n二'],
])('%# is cleaned', (schema, field, typed, kept) => {
  expect(schema.parse({ [field]: typed })).toMatchObject({ [field]: kept })
})

function errorsAt(schema: z.ZodType, field: string, form: Record<string, string>): string[] {
  const issues = schema.safeParse(form).error?.issues ?? []
  return issues.filter(({ path }) => path[0] === field).map(({ message }) => message)
}
