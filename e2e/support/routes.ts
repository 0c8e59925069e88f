import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface AppRoute {
  /** Such as `/topic/[keyword]/[[...older]]`. */
  pattern: string
  /** The query parameters that the file reads. */
  queryNames: string[]
  file: string
}

/** Every page and route handler below app/, so that tests cover new routes by themselves. */
export function appRoutes(): AppRoute[] {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' })
  return files.filter(isRoute).map((file) => {
    const source = readFileSync(join('app', file), 'utf8')
    return {
      pattern: `/${file.replace(/\/?[^/]+$/, '')}`,
      queryNames: queryNamesIn(source),
      file,
    }
  })
}

/** The pages of 个人中心. */
export function ownPages(): string[] {
  return appRoutes()
    .filter(({ file }) => /^me\/(?:.*\/)?page\.tsx$/.test(file))
    .map(({ pattern }) => pattern)
}

function isRoute(file: string): boolean {
  return /(?:^|\/)(?:page|route)\.tsx?$/.test(file)
}

function queryNamesIn(source: string): string[] {
  const matches = [
    ...source.matchAll(/\{([^{}]*)\} = await searchParams/g),
    ...source.matchAll(/\{([^{}]*)\}\] = await Promise\.all\(\[params, searchParams\]/g),
    ...source.matchAll(/\(await searchParams\)\.(\w+)/g),
  ]
  return matches.flatMap(([, names = '']) =>
    names.split(',').map((name) => name.replace(/:.*/, '').trim()),
  )
}

/** The path with its parameters filled in; a catch-all may get several segments. */
export function fillPattern(pattern: string, value: (name: string) => string): string {
  const path = pattern.replace(/\/\[{1,2}(?:\.\.\.)?(\w+)\]{1,2}/g, (_, name: string) => {
    const filled = value(name)
    return filled === '' ? '' : `/${filled}`
  })
  return path || '/'
}

export function paramsOf(pattern: string): string[] {
  return [...pattern.matchAll(/\[{1,2}(?:\.\.\.)?(\w+)\]{1,2}/g)].map(([, name]) => name ?? '')
}
