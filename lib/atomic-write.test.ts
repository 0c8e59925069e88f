import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { replaceFile, writeAtomically } from './atomic-write'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'xiaowen-write-'))))
afterEach(() => rmSync(folder, { recursive: true }))

test('the file and its folders are created', async () => {
  const file = join(folder, 'a/b.txt')
  await writeAtomically(file, 'text', 0o600)
  expect(readFileSync(file, 'utf8')).toBe('text')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readdirSync(join(folder, 'a'))).toEqual(['b.txt'])
})

test('a write cut short by a full disk leaves no file', () => {
  const code = join(folder, 'write-whole.cjs')
  buildSync({ entryPoints: ['lib/atomic-write.ts'], bundle: true, platform: 'node', outfile: code })
  const file = join(folder, 'a.txt')
  const script = `
    const { writeAtomically, writeAtomicallySync } = require(${JSON.stringify(code)})
    const file = ${JSON.stringify(file)}
    process.on('SIGXFSZ', () => undefined)
    try { writeAtomicallySync(file, 'x'.repeat(1e6)) } catch ({ code }) { console.log(code) }
    writeAtomically(file, 'x'.repeat(1e6)).catch(({ code }) => console.log(code))`
  const args = ['-c', 'ulimit -f 200; exec "$0" -e "$1"', process.execPath, script]
  expect(spawnSync('sh', args, { encoding: 'utf8' }).stdout).toBe('EFBIG\nEFBIG\n')
  expect(readdirSync(folder)).toEqual(['write-whole.cjs'])
})

test('a failed write leaves the old file and no draft', async () => {
  const file = join(folder, 'a.txt')
  await writeAtomically(file, 'old')
  const failing = replaceFile(file, async (draft) => {
    await writeFile(draft, 'ha')
    throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
  })
  await expect(failing).rejects.toThrow('no space')
  expect(readdirSync(folder)).toEqual(['a.txt'])
  expect(readFileSync(file, 'utf8')).toBe('old')
})
