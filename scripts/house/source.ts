import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Source {
  path: string
  text: string
}

/** A rule names its exceptions, one line each: path, line if it has one, what is wrong. */
export type Rule = (sources: Source[]) => string[]

const folders = ['app', 'components', 'lib', 'prisma', 'scripts', 'server']

/** Every file of ours, tests and what is generated left out. */
export function readSources(): Source[] {
  const top = readdirSync('.').filter((name) => isSource(name))
  const inner = folders.filter((folder) => existsSync(folder)).flatMap(list)
  return [...top, ...inner].map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}

/** Whether it runs in the portal: what the rules on app, components and lib are about. */
export function isPortal({ path }: Source): boolean {
  return /^(app|components|lib|server)\//.test(path)
}

/** A fault for each line of the sources that matches. */
export function linesMatching(sources: Source[], pattern: RegExp, fault: string): string[] {
  return sources.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${fault}`] : [])),
  )
}

function list(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(isSource)
    .sort()
}

function isSource(path: string): boolean {
  if (/^prisma\/client\/|\.d\.m?ts$|\.test\.tsx?$|\/testing\//.test(path)) return false
  return /\.(ts|tsx|mjs|cjs)$/.test(path)
}
