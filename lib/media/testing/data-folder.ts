import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'

/** The test file's own DATA_DIR. Call before env(). */
export function dataFolder(): {
  path: string
  upload(key: string, content: string | Buffer): void
} {
  const path = mkdtempSync(join(tmpdir(), 'xiaowen-media-'))
  process.env.DATA_DIR = path
  afterAll(() => rmSync(path, { recursive: true }))
  return {
    path,
    upload(key, content) {
      const file = join(path, 'uploads', key)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, content)
    },
  }
}
