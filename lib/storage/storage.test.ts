/** The same of a folder, of a bucket of a real server, and of both while files are moved. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, describe, expect, test } from 'vitest'
import { folderStorage } from './folder'
import { movingStorage } from './moving'
import { s3Storage } from './s3'
import type { Storage } from './storage'
import { s3Server } from './testing/s3-server'

const bucket = s3Server()
const root = mkdtempSync(join(tmpdir(), 'xiaowen-storage-'))
afterAll(() => rmSync(root, { recursive: true }))
const folderOf = (name: string) => {
  mkdirSync(join(root, name), { recursive: true })
  return folderStorage(join(root, name))
}
const kinds: [string, () => Storage][] = [
  ['a folder', () => folderOf('own')],
  ['a bucket', () => s3Storage(bucket)],
  ['both', () => movingStorage(s3Storage(bucket), folderOf('second'))],
]

const readAll = async (storage: Storage, key: string, range?: { start: number; end: number }) =>
  (await buffer(await storage.read(key, range))).toString()

describe.each(kinds)('%s', (kind, make) => {
  const keyOf = (name: string) => `${encodeURIComponent(kind).replaceAll('%', '')}/a/${name}`

  test('keeps a file, finds it, reads parts of it and removes it', async () => {
    const storage = make()
    const key = keyOf('tide.mp4')
    expect(await storage.find(key)).toBeNull()
    const path = join(root, 'draft')
    writeFileSync(path, '0123456789')
    const before = Date.now()
    await storage.put(key, path)
    expect(existsSync(path)).toBe(false)
    const found = await storage.find(key)
    expect(found?.size).toBe(10)
    // A store may count whole seconds.
    expect(found?.modified).toBeGreaterThan(before - 1001)
    expect(await readAll(storage, key)).toBe('0123456789')
    expect(await readAll(storage, key, { start: 3, end: 5 })).toBe('345')
    await storage.remove(key)
    expect(await make().find(key)).toBeNull()
    await expect(readAll(storage, key)).rejects.toThrow()
    await storage.remove(key)
  })

  test('copies what is in a file or in memory, and replaces', async () => {
    const storage = make()
    const [key, path] = [keyOf('b.vtt'), join(root, 'kept')]
    writeFileSync(path, 'one')
    await storage.copy(key, path)
    expect(readFileSync(path, 'utf8')).toBe('one')
    expect((await storage.find(key))?.size).toBe(3)
    await storage.copy(key, Buffer.from('another'))
    expect([(await storage.find(key))?.size, await readAll(storage, key)]).toEqual([7, 'another'])
    const fetched = await storage.fetch(key, join(root, 'fetched'))
    expect(readFileSync(fetched, 'utf8')).toBe('another')
  })

  test('lists what it has', async () => {
    const storage = make()
    const key = keyOf('listed.jpg')
    await storage.copy(key, Buffer.from('abc'))
    const files = []
    for await (const file of storage.list()) files.push(file)
    expect(files).toContainEqual({ key, size: 3 })
    expect(new Set(files.map((file) => file.key)).size).toBe(files.length)
    await storage.copy('other/b.jpg', Buffer.from('abc'))
    for await (const file of storage.list('other/')) expect(file.key).toBe('other/b.jpg')
    for await (const file of storage.list('none/')) expect(file).toBeUndefined()
  })

  test('sends browsers elsewhere only where that is set', async () => {
    expect(await make().address(keyOf('tide.mp4'))).toBeNull()
  })
})

test('what is not moved yet is read from the second, and new files go to the first', async () => {
  const [first, second] = [s3Storage(bucket), folderOf('old')]
  const both = movingStorage(first, second)
  await second.copy('old/a.jpg', Buffer.from('old'))
  expect([(await both.find('old/a.jpg'))?.size, await readAll(both, 'old/a.jpg')]).toEqual([
    3,
    'old',
  ])
  await both.copy('old/b.jpg', Buffer.from('new'))
  expect([await second.find('old/b.jpg'), (await first.find('old/b.jpg'))?.size]).toEqual([null, 3])
  await both.remove('old/a.jpg')
  expect(await second.find('old/a.jpg')).toBeNull()
})

test('browsers get a clip from the bucket for some hours, and a playlist from us', async () => {
  const storage = s3Storage({ ...bucket, presigned: true })
  await storage.copy('c/clip.mp4', Buffer.from('0123456789'))
  const address = await storage.address('c/clip.mp4')
  const answer = await fetch(address ?? '', { headers: { range: 'bytes=2-4' } })
  expect([answer.status, await answer.text()]).toEqual([206, '234'])
  const changed = new URL(address ?? '')
  changed.pathname = changed.pathname.replace('clip', 'other')
  expect((await fetch(changed)).status).toBe(403)
  expect(await storage.address('film/a/master.m3u8')).toBeNull()
})

test('a store that refuses is no missing file', async () => {
  const storage = s3Storage({ ...bucket, secret: 'another' })
  await expect(storage.find('c/clip.mp4')).rejects.toThrow()
})

test('a store that never answers, or stops in the middle, is given up', async () => {
  const server = createServer(({ method }, answer) => {
    if (method === 'GET') answer.writeHead(200, { 'content-length': 10 }).write('01234')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const storage = s3Storage({ ...bucket, endpoint }, { connect: 500, answer: 200, idle: 400 })
  await expect(storage.find('a.mp4')).rejects.toMatchObject({ name: 'TimeoutError' })
  await expect(storage.fetch('a.mp4', join(root, 'fetched'))).rejects.toThrow(/400 ms/)
  await expect(storage.copy('a.mp4', Buffer.from('x'))).rejects.toThrow(/400 ms/)
  server.closeAllConnections()
  server.close()
})
