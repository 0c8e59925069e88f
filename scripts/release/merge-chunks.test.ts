import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { mergeChunks, findDuplicateChunks } from './merge-chunks'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'xiaowen-chunks-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a duplicate chunk is loaded once, while small and different chunks stay', () => {
  const chunk = (value: number) => `module.exports=[${value},"${'渡口'.repeat(1000)}"];\n\n`
  write('a.js', `${chunk(1)}//# sourceMappingURL=a.js.map`)
  write('b.js', `${chunk(1)}//# sourceMappingURL=b.js.map`)
  write('c.js', `${chunk(2)}//# sourceMappingURL=c.js.map`)
  write('small-1.js', 'module.exports=[3];')
  write('small-2.js', 'module.exports=[3];')
  expect(findDuplicateChunks(folder)).toEqual([['b.js', 'a.js']])
  mergeChunks(folder)
  expect(findDuplicateChunks(folder)).toEqual([])
  const load = createRequire(join(folder, 'any.js'))
  expect(load('./b.js')).toBe(load('./a.js'))
  expect(load('./c.js')).toHaveProperty('0', 2)
  expect(readFileSync(join(folder, 'small-2.js'), 'utf8')).toBe('module.exports=[3];')
})

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text)
}
