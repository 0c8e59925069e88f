import { dirname, join } from 'node:path'
import ts from 'typescript'
import type { Source } from './source'

/** The modules that a file imports, types left out: ours as paths, packages by name. */
export function importsOf({ path, text }: Source, paths: Set<string>): string[] {
  const withoutTypes = text.replace(/\b(import|export) type [^'"]*['"][^'"]*['"]/g, '')
  const { importedFiles } = ts.preProcessFile(withoutTypes, true, true)
  return importedFiles.map(({ fileName }) => resolve(path, fileName, paths))
}

/** Everything that is reached from these files, and by which way. */
export function reach(from: string[], sources: Source[]): Map<string, string[]> {
  const byPath = new Map(sources.map((source) => [source.path, source]))
  const paths = new Set(byPath.keys())
  const ways = new Map(from.map((path) => [path, [path]]))
  // A Map is walked in the order of its entries, those added meanwhile too.
  for (const [path, way] of ways) {
    const source = byPath.get(path)
    for (const target of source ? importsOf(source, paths) : []) {
      if (!ways.has(target)) ways.set(target, [...way, target])
    }
  }
  return ways
}

function resolve(from: string, name: string, paths: Set<string>): string {
  const base = name.startsWith('@/')
    ? name.slice(2)
    : name.startsWith('.')
      ? join(dirname(from), name)
      : null
  if (base === null) return name
  return [base, `${base}.ts`, `${base}.tsx`].find((path) => paths.has(path)) ?? base
}
