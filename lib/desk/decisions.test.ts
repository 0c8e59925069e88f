import { describe, expect, test } from 'vitest'
import { deskCopy } from '@/lib/copy/desk'
import { db } from '@/lib/db'
import { ownDatabase } from '@/lib/testing/own-database'
import { approve, reject } from './decisions'
import { dismissReports } from './reports'
import {
  auditEntriesOf,
  addAccount,
  addComment,
  addReport,
  addStaff,
  notificationsOf,
} from './testing/people'

ownDatabase()

const stateOf = async (id: number) =>
  (await db().comment.findUniqueOrThrow({ where: { id } })).state

describe('a decision', () => {
  test('to approve publishes, is logged, and notifies the author', async () => {
    const reader = await addStaff()
    const author = await addAccount()
    const seen = await addComment(author)
    expect(await approve(reader, seen)).toBe(true)
    expect(await stateOf(seen.id)).toBe('approved')
    const decision = await db().decision.findFirst({
      where: { commentId: seen.id },
      orderBy: { id: 'desc' },
    })
    expect(decision).toMatchObject({ state: 'approved', rule: 'moderator', byId: reader.id })
    expect(await auditEntriesOf(`comment/${seen.id}`)).toEqual([
      { verb: 'approve', byId: reader.id, detail: '' },
    ])
    expect(await notificationsOf(author)).toEqual([
      { kind: 'decision', text: '', commentId: seen.id },
    ])
  })

  test('to reject sends the reason, unfeatures the comment and notifies reporters', async () => {
    const reader = await addStaff()
    const author = await addAccount()
    const seen = await addComment(author, { state: 'approved' })
    await db().comment.update({ where: { id: seen.id }, data: { featured: true } })
    const reporter = await addReport(seen.id)
    expect(await reject(reader, seen, '广告或推广')).toBe(true)
    expect(await db().comment.findUnique({ where: { id: seen.id } })).toMatchObject({
      state: 'rejected',
      featured: false,
    })
    expect(await db().report.count({ where: { commentId: seen.id, decidedAt: null } })).toBe(0)
    expect(await notificationsOf(reporter)).toEqual([
      { kind: 'answer', text: deskCopy.notifications.upheld, commentId: seen.id },
    ])
    expect(await notificationsOf(author)).toMatchObject([{ kind: 'decision', text: '广告或推广' }])
    expect(await auditEntriesOf(`comment/${seen.id}`)).toMatchObject([{ detail: '广告或推广' }])
  })

  test('repeated changes and logs nothing', async () => {
    const reader = await addStaff()
    const author = await addAccount()
    const seen = await addComment(author)
    await reject(reader, seen, '与本文无关')
    const written = await db().auditEntry.count()
    expect(await reject(reader, seen, '与本文无关')).toBe(false)
    expect(await reject(reader, { ...seen, state: 'rejected' }, '与本文无关')).toBe(false)
    expect(await db().auditEntry.count()).toBe(written)
    expect(await notificationsOf(author)).toHaveLength(1)
  })

  test('by two moderators in parallel counts once', async () => {
    const [one, other] = [await addStaff(), await addStaff()]
    const author = await addAccount()
    for (let round = 0; round < 5; round++) {
      const seen = await addComment(author)
      const results = await Promise.all([approve(one, seen), reject(other, seen, '不实信息')])
      expect(results.filter(Boolean)).toHaveLength(1)
      expect(await auditEntriesOf(`comment/${seen.id}`)).toHaveLength(1)
      expect(await db().decision.count({ where: { commentId: seen.id, rule: 'moderator' } })).toBe(
        1,
      )
    }
  })

  test('about a text that was edited since is refused', async () => {
    const reader = await addStaff()
    const seen = await addComment(await addAccount())
    const editedAt = new Date()
    await db().comment.update({ where: { id: seen.id }, data: { text: '改了', editedAt } })
    expect(await approve(reader, seen)).toBe(false)
    expect(await approve(reader, { ...seen, editedAt })).toBe(true)
  })

  test('about a removed comment is refused', async () => {
    const seen = await addComment(await addAccount())
    await db().comment.update({ where: { id: seen.id }, data: { removedAt: new Date() } })
    expect(await approve(await addStaff(), seen)).toBe(false)
  })
})

describe('whose comment', () => {
  test('about the moderator’s own comment is refused', async () => {
    const reader = await addStaff()
    const appealed = await addComment(reader.id, { appeal: '没有违规' })
    expect(await approve(reader, appealed)).toBe(false)
    const reported = await addComment(reader.id, { state: 'approved' })
    await addReport(reported.id)
    expect(await dismissReports(reader, reported)).toBe(false)
    expect(await approve(await addStaff(), appealed)).toBe(true)
  })

  test('about a comment of a higher role is refused', async () => {
    const seen = await addComment(await addAccount('editor'), { state: 'approved' })
    expect(await reject(await addStaff('moderator'), seen, '不实信息')).toBe(false)
    expect(await reject(await addStaff('admin'), seen, '不实信息')).toBe(true)
  })

  test('about a comment of an erased account works', async () => {
    expect(await approve(await addStaff(), await addComment(null))).toBe(true)
  })
})

describe('dismissed reports', () => {
  test('when dismissed keep the comment, close once, and notify the reporters', async () => {
    const reader = await addStaff()
    const author = await addAccount()
    const seen = await addComment(author, { state: 'approved' })
    const reporters = [await addReport(seen.id), await addReport(seen.id, '不实')]
    const results = await Promise.all([dismissReports(reader, seen), dismissReports(reader, seen)])
    expect(results.filter(Boolean)).toHaveLength(1)
    expect(await stateOf(seen.id)).toBe('approved')
    expect(await auditEntriesOf(`comment/${seen.id}`)).toMatchObject([{ verb: 'dismissReports' }])
    for (const reporter of reporters) {
      expect(await notificationsOf(reporter)).toMatchObject([
        { text: deskCopy.notifications.dismissed },
      ])
    }
    expect(await notificationsOf(author)).toEqual([])
  })
})
