import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findDuplicateChunks } from '../release/merge-chunks'

const folders = ['build', '.next/server/chunks', '.next/server/chunks/ssr']
/** In characters. V8 keeps the source of all loaded code, so large data belongs in files. */
// The tables of the Prisma client are half of each.
const limits = { file: 1_200_000, allFiles: 11_000_000, package: 1_000_000 }

/** A process of its own loads it. */
const APART = 'film-worker.cjs'

interface SourceMap {
  sections?: { map: SourceMap }[]
  sources?: string[]
  sourcesContent?: (string | null)[]
}

/** Oversized and duplicate bundles among those that an instance loads. */
export function bundleFaults(root = '.'): string[] {
  const files = folders.flatMap((folder) => bundlesIn(join(root, folder)))
  const weights = files.map((file) => readFileSync(file, 'utf8').length)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return [
    ...folders.flatMap((folder) =>
      findDuplicateChunks(join(root, folder)).map(
        ([name, first]) => `${folder}/${name} repeats ${first}`,
      ),
    ),
    ...files.flatMap((file, i) => overLimit(file, weights[i] ?? 0, limits.file)),
    ...overLimit('the text of all bundles', total, limits.allFiles),
    ...[...packagesIn(files)].flatMap(([name, weight]) => overLimit(name, weight, limits.package)),
  ]
}

function bundlesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /\.c?js$/.test(name) && name !== APART)
    .map((name) => join(folder, name))
}

function overLimit(name: string, weight: number, bound: number): string[] {
  return weight > bound ? [`${name} has ${weight} characters, more than ${bound}`] : []
}

/** The size of each package over all bundles, from the source maps, without Next itself. */
function packagesIn(files: string[]): Map<string, number> {
  const weights = new Map<string, number>()
  for (const file of files) {
    const isReference = readFileSync(file, 'utf8').startsWith('module.exports=require(')
    if (isReference || !existsSync(`${file}.map`)) continue
    const map = JSON.parse(readFileSync(`${file}.map`, 'utf8')) as SourceMap
    for (const { sources = [], sourcesContent = [] } of partsOf(map)) {
      for (const [i, source] of sources.entries()) {
        const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1]
        if (!name || name === 'next') continue
        weights.set(name, (weights.get(name) ?? 0) + (sourcesContent[i]?.length ?? 0))
      }
    }
  }
  return weights
}

function partsOf(map: SourceMap): SourceMap[] {
  return map.sections ? map.sections.map((section) => section.map) : [map]
}
