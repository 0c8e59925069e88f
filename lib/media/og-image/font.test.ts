import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { dataFolder } from '@/lib/media/testing/data-folder'
import { renderText } from './text'

/** A machine without fonts; fontconfig reads the variable once. */
vi.hoisted(() => {
  process.env.FONTCONFIG_FILE = process.cwd() + '/lib/media/testing/no-fonts.conf'
})

const data = dataFolder()
const style = { size: 64, colour: '#000000', width: 1000 }

test('Chinese and Latin letters need no font of the machine, also when the cache was emptied', async () => {
  const first = await renderText('港', style)
  expect(first.width).toBeGreaterThan(50)
  const other = await renderText('鹬', style)
  expect(other.data.equals(first.data)).toBe(false)
  rmSync(join(data.path, 'cache'), { recursive: true })
  const again = await renderText('港', style)
  expect(again.data.equals(first.data)).toBe(true)
  expect((await renderText('Reading 2026', style)).width).toBeGreaterThan(300)
})

test('a regular text is lighter than a bold one', async () => {
  const bold = await renderText('Reading', style)
  const regular = await renderText('Reading', { ...style, weight: 'regular' })
  expect(regular.width).toBeLessThan(bold.width)
})

test('with a full disk a text is drawn without the font', async () => {
  rmSync(join(data.path, 'cache'), { recursive: true })
  writeFileSync(join(data.path, 'cache'), '')
  expect((await renderText('船', style)).width).toBeGreaterThan(0)
})
