/** What is empty or odd in a form is a fault with a sentence in Chinese; it never counts as zero, as "off" or as "all". */
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { copy } from '@/lib/copy'
import { deskCopy } from '@/lib/copy/desk'
import { meCopy } from '@/lib/copy/me'
import { commentForm } from './comment'
import { banForm, decisionForm } from './desk'
import { favouriteForm, folderForm } from './favourite'
import { historyForm } from './history'
import { notificationForm } from './notification'
import { blockForm, progressForm, subscriptionForm, switchForm } from './reader'
import { deviceForm, settingsForm } from './settings'

const { unreadable } = copy.actions
const odd = ['', ' ', '　', '\u200B', 'x', '-1', '+1', '1.0', '1.5', '1e1', '0x1', '01', '1,0']
const huge = ['2147483648', '9'.repeat(400), 'NaN', 'Infinity', 'null', 'true', '٣', '一']
const ban = { days: '7', reason: '广告' }

const numbers: [string, z.ZodType, object, string, string[], string][] = [
  ['a ban', banForm, ban, 'days', [...odd, ...huge, '2', '366', '-0'], deskCopy.reader.badDays],
  ['a position', progressForm, {}, 'seconds', [...odd, ...huge, '360001'], unreadable],
  ['a switch', switchForm, {}, 'on', [...odd, ...huge, '２'], unreadable],
  ['a notification', subscriptionForm, { on: '1' }, 'notify', [...odd, ...huge], unreadable],
  ['a setting', settingsForm, {}, 'digest', [...odd, ...huge], unreadable],
]

const broken = [...odd, ...huge, '0', '１'].filter((text) => text !== '')
const ids: typeof numbers = [
  ['a thread', commentForm, { text: '好' }, 'parent', broken, unreadable],
  ['a folder', favouriteForm, { on: '1' }, 'folder', broken.filter((id) => id !== '0'), unreadable],
  ['a new name', folderForm, { name: '船' }, 'id', broken, unreadable],
  ['an entry', historyForm, { act: 'one' }, 'story', [...broken, ''], unreadable],
  ['an entry', historyForm, { act: 'all' }, 'story', broken, unreadable],
  ['a message', notificationForm, { all: '1' }, 'notice', broken, unreadable],
  ['a message', notificationForm, {}, 'notice', [...broken, ''], unreadable],
  ['a device', deviceForm, { others: '1' }, 'session', broken, unreadable],
  ['a device', deviceForm, {}, 'session', [...broken, ''], unreadable],
  ['a blocked reader', blockForm, { on: '1' }, 'account', broken, unreadable],
]

const choices: typeof numbers = [
  ['a removal', folderForm, { id: '1' }, 'remove', [...odd, '0'], unreadable],
  ['all devices', deviceForm, {}, 'others', [...odd, '0'], unreadable],
  ['all messages', notificationForm, {}, 'all', [...odd, '0'], unreadable],
  ['a history', historyForm, {}, 'act', ['', 'ALL', ' all', 'all '], unreadable],
  ['days', historyForm, { act: 'before' }, 'day', [...odd, '2026-02-30'], meCopy.history.badDay],
  ['a decision', decisionForm, decided(), 'verdict', ['', 'Approve', '通过'], unreadable],
  ['a decision', decisionForm, decided(), 'comment-2', ['', 'approved', 'x.0'], unreadable],
  ['a decision', decisionForm, decided(), 'comment-x', ['approved.0'], unreadable],
]

describe.each([...numbers, ...ids, ...choices])(
  '%s',
  (_, schema, form, field, values, sentence) => {
    test.each(values)(`${JSON.stringify(form)} with ${field} %j is refused`, (value) => {
      const { error } = schema.safeParse({ ...form, [field]: value }, { error: () => unreadable })
      expect(error?.issues.map(({ message }) => message)).toContain(sentence)
    })
  },
)

test.each<[z.ZodType, object, object]>([
  [banForm, { ...ban, days: ' ７ ' }, { days: 7 }],
  [banForm, { days: '0' }, { days: 0 }],
  [progressForm, {}, {}],
  [progressForm, { seconds: '８３' }, { seconds: 83 }],
  [favouriteForm, { on: '1', folder: '0' }, { folder: null }],
  [favouriteForm, { on: '1', folder: '' }, { folder: undefined }],
  [favouriteForm, { on: '1' }, { folder: undefined }],
  [favouriteForm, { on: '1', folder: '3' }, { folder: 3 }],
  [commentForm, { text: '好', parent: '' }, { parent: null }],
  [deviceForm, { others: '1', session: '' }, { session: null }],
])('%# %j is read as meant', (schema, form, read) => {
  expect(schema.parse(form)).toMatchObject(read)
})

function decided(): object {
  return { verdict: 'approve', 'comment-1': 'waiting.0' }
}
