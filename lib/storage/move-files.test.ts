import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { folderStorage } from './folder'
import { moveFiles } from './move-files'
import { s3Storage } from './s3'
import type { Storage } from './storage'
import { s3Server } from './testing/s3-server'

const bucket = s3Server()
const root = mkdtempSync(join(tmpdir(), 'xiaowen-move-test-'))
afterAll(() => rmSync(root, { recursive: true }))
const keys = Array.from({ length: 130 }, (_, i) => `a/${i % 7}/${i}.jpg`)
const nothing = () => undefined

function folderOf(name: string): Storage {
  mkdirSync(join(root, name))
  return folderStorage(join(root, name))
}

async function keysOf(storage: Storage): Promise<string[]> {
  const found = []
  for await (const { key } of storage.list()) found.push(key)
  return found.sort()
}

test('all files are moved to a bucket and back, and repeating it copies nothing', async () => {
  const [from, to, back] = [folderOf('from'), s3Storage(bucket), folderOf('back')]
  for (const key of keys) await from.copy(key, Buffer.from(key))
  const first = await moveFiles(from, to, { remove: false }, nothing)
  expect(first).toEqual({ copied: 130, there: 0, removed: 0, failed: [] })
  const again = await moveFiles(from, to, { remove: true }, nothing)
  expect(again).toEqual({ copied: 0, there: 130, removed: 130, failed: [] })
  expect([await keysOf(from), await keysOf(to)]).toEqual([[], [...keys].sort()])
  await moveFiles(to, back, { remove: false }, nothing)
  expect(await keysOf(back)).toEqual([...keys].sort())
})

test('a file that can’t be copied stays where it is and is named; the others are moved', async () => {
  const [from, to] = [folderOf('some'), folderOf('target')]
  for (const key of ['a.jpg', 'b.jpg']) await from.copy(key, Buffer.from(key))
  const full: Storage = {
    ...to,
    copy: (key, source) =>
      key === 'a.jpg' ? Promise.reject(new Error('no room')) : to.copy(key, source),
  }
  const moved = await moveFiles(from, full, { remove: true }, nothing)
  expect(moved).toMatchObject({ copied: 1, removed: 1 })
  expect(moved.failed).toEqual([{ key: 'a.jpg', reason: 'no room' }])
  expect(await keysOf(from)).toEqual(['a.jpg'])
})
