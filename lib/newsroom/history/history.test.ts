import { beforeEach, describe, expect, test } from 'vitest'
import type { Staff } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import { addEditor, addHolder } from '@/lib/desk/testing/people'
import { asOwner } from '@/lib/testing/as-owner'
import { ownDatabase } from '@/lib/testing/own-database'
import { deskTransaction } from '@/lib/newsroom/desk-transaction'
import { compareVersions } from './compare-versions'
import { readVersions } from './versions'

ownDatabase()

let id: number
let wang: Staff

/** Four versions: by the desk, by SQL, and by the desk again. */
beforeEach(async () => {
  await asOwner('truncate story cascade')
  await db().column.createMany({ data: [{ slug: 'sea', name: '海事' }], skipDuplicates: true })
  await db().image.createMany({
    data: [{ key: 'a.jpg', width: 800, height: 450 }],
    skipDuplicates: true,
  })
  wang = await addEditor()
  const body = '大雾散去。\n\n港口复航。'
  const story = { title: '题', body, columnSlug: 'sea', keywords: ['港口'] }
  id = (await db().story.create({ data: story, select: { id: true } })).id
  await atDesk({ body: '大雾散去。\n\n港口今晨复航。' })
  await db().story.update({ where: { id }, data: { cover: 'a.jpg', title: '新题' } })
  await atDesk({ keywords: ['港口', '大雾'], status: 'published' })
})

const atDesk = (data: object) =>
  deskTransaction(wang, (tx) => tx.story.update({ where: { id }, data }))

describe('versions', () => {
  test('are listed newest first, with who wrote them, by what way, and what changed', async () => {
    const list = await readVersions(wang, id, null)
    const { nickname } = await db().account.findUniqueOrThrow({ where: { id: wang.id } })
    expect(list).toMatchObject({ title: '新题', latest: 4, next: null })
    expect(list?.versions.map(({ version, by, way }) => [version, by, way])).toEqual([
      [4, nickname, 'desk'],
      [3, expect.any(String), 'sql'],
      [2, nickname, 'desk'],
      [1, null, null],
    ])
    expect(list?.versions.map(({ fields }) => fields.includes('title'))).toEqual([
      false,
      true,
      false,
      false,
    ])
  })

  test('are read on by a cursor, to the first', async () => {
    for (let version = 5; version <= 65; version += 1)
      await db().story.update({ where: { id }, data: { summary: String(version) } })
    const seen: number[] = []
    for (let before: number | null = null; ;) {
      const list = await readVersions(wang, id, before)
      seen.push(...(list?.versions ?? []).map(({ version }) => version))
      before = list?.next ?? null
      if (before === null) break
    }
    expect(seen).toEqual(Array.from({ length: 65 }, (_, index) => 65 - index))
  })

  test('of an erased account have nobody, and of no story there are none', async () => {
    await db().account.delete({ where: { id: wang.id } })
    expect((await readVersions(wang, id, null))?.versions[0]).toMatchObject({
      by: null,
      way: 'desk',
    })
    expect(await readVersions(wang, 2_000_000, null)).toBeNull()
  })
})

describe('a comparison', () => {
  const fieldsOf = async (from: number, to: number) =>
    (await compareVersions(wang, id, from, to))?.changes.map(({ field }) => field)

  test('has what differs between any two versions, texts first', async () => {
    expect(await fieldsOf(1, 2)).toEqual(['body'])
    expect(await fieldsOf(2, 3)).toEqual(['title', 'cover'])
    expect(await fieldsOf(1, 4)).toEqual(
      expect.arrayContaining(['title', 'body', 'cover', 'keywords', 'status']),
    )
    expect(await fieldsOf(4, 4)).toEqual([])
  })

  test('shows texts by words, pictures by their keys, and other values as they are', async () => {
    const all = await compareVersions(wang, id, 1, 4)
    const change = (field: string) => all?.changes.find((each) => each.field === field)
    expect(change('body')).toMatchObject({ kind: 'text', more: 0 })
    expect(JSON.stringify(change('body'))).toContain('{"kind":"added","text":"今晨"}')
    expect(change('cover')).toEqual({
      field: 'cover',
      kind: 'picture',
      before: null,
      after: 'a.jpg',
    })
    expect(change('keywords')).toMatchObject({ before: ['港口'], after: ['港口', '大雾'] })
  })

  test('leaves out what is not asked for', async () => {
    const changes = (await compareVersions(wang, id, 1, 4, ['title', 'keywords']))?.changes
    expect(changes?.map(({ field }) => field)).toEqual(['title', 'keywords'])
  })

  test('and the versions are for who sees the column', async () => {
    await db().column.createMany({ data: [{ slug: 'city', name: '城事' }], skipDuplicates: true })
    const [own, other] = [await addHolder(['proof'], 'sea'), await addHolder(['edit'], 'city')]
    expect(await readVersions(own, id, null)).not.toBeNull()
    expect(await compareVersions(own, id, 1, 2)).not.toBeNull()
    expect(await readVersions(other, id, null)).toBeNull()
    expect(await compareVersions(other, id, 1, 2)).toBeNull()
  })

  test('of a version that does not exist is none', async () => {
    expect(await compareVersions(wang, id, 1, 5)).toBeNull()
    expect(await compareVersions(wang, 2_000_000, 1, 1)).toBeNull()
  })
})
