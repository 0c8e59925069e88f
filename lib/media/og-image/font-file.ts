import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { writeAtomically } from '@/lib/atomic-write'
import { env } from '@/lib/env'
import { toSfnt } from './sfnt'

export type Weight = 'regular' | 'bold'

const WEIGHTS = { regular: 400, bold: 700 } as const

export const FONT_FOLDER = 'node_modules/@fontsource/noto-sans-sc'

/**
 * The file of a part of the font below DATA_DIR/cache, which may be emptied at any time: the package has WOFF alone, and
 * Pango passes over WOFF without a word.
 */
export async function fontFile(subset: string, weight: Weight): Promise<string> {
  const name = `noto-sans-sc-${subset}-${WEIGHTS[weight]}-normal`
  const file = join(env().DATA_DIR, 'cache/fonts', `${name}.ttf`)
  const isThere = await stat(file).catch(() => null)
  if (!isThere) {
    const woff = await readFile(join(FONT_FOLDER, 'files', `${name}.woff`))
    await writeAtomically(file, toSfnt(woff))
  }
  return file
}
