/** Every address of the application, from the file tree, so that a new route is covered by itself. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface AppRoute {
  /** `/topic/[keyword]/[[...older]]`. */
  pattern: string
  /** Names of a query that the file itself reads. */
  asked: string[]
  file: string
}

/** Every page and route handler below app/. */
export function appRoutes(): AppRoute[] {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' })
  return files.filter(isRoute).map((file) => {
    const source = readFileSync(join('app', file), 'utf8')
    return {
      pattern: `/${file.replace(/\/?[^/]+$/, '')}`,
      asked: namesAsked(source),
      file,
    }
  })
}

function isRoute(file: string): boolean {
  return /(?:^|\/)(?:page|route)\.tsx?$/.test(file)
}

/** The names that a page takes from `searchParams`. */
function namesAsked(source: string): string[] {
  const taken = [
    ...source.matchAll(/\{([^{}]*)\} = await searchParams/g),
    ...source.matchAll(/\{([^{}]*)\}\] = await Promise\.all\(\[params, searchParams\]/g),
    ...source.matchAll(/\(await searchParams\)\.(\w+)/g),
  ]
  return taken.flatMap(([, names = '']) =>
    names.split(',').map((name) => name.replace(/:.*/, '').trim()),
  )
}

/** The address with each of its parameters filled in; a catch-all takes several segments. */
export function fill(pattern: string, value: (name: string) => string): string {
  const path = pattern.replace(/\/\[{1,2}(?:\.\.\.)?(\w+)\]{1,2}/g, (_, name: string) => {
    const filled = value(name)
    return filled === '' ? '' : `/${filled}`
  })
  return path || '/'
}

export function paramsOf(pattern: string): string[] {
  return [...pattern.matchAll(/\[{1,2}(?:\.\.\.)?(\w+)\]{1,2}/g)].map(([, name]) => name ?? '')
}
