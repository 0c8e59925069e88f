/** Which paths the application has, by Next's .next/routes-manifest.json (docs/next.md). */
import { readFileSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join, normalize } from 'node:path'
import { routedPath } from '@/lib/routes'
import { isFile } from './documents/path'

interface Route {
  page: string
  regex: string
}

interface Manifest {
  staticRoutes: Route[]
  dynamicRoutes: Route[]
}

export type IsRoute = (path: string) => boolean

/** Takes plain paths (lib/routes/plain-path.ts). A rendition in traditional characters has the route of its page. */
export function toRouteMatcher({ staticRoutes, dynamicRoutes }: Manifest): IsRoute {
  const real = ({ page }: Route) => !page.startsWith('/_')
  const paths = new Set(staticRoutes.filter(real).map(({ page }) => page))
  const routes = dynamicRoutes.filter(real).map(({ page, regex }) => ({
    pattern: new RegExp(regex),
    isOptional: page.includes('[[...'),
  }))
  return (path) => {
    const page = routedPath(path)
    return paths.has(page) || routes.some((route) => matches(route, page))
  }
}

interface Pattern {
  pattern: RegExp
  isOptional: boolean
}

function matches({ pattern, isOptional }: Pattern, path: string): boolean {
  const match = pattern.exec(path)
  // Next takes `index` in place of an optional rest for none: /videos/index would be /videos.
  return match !== null && !(isOptional && isIndex(match.at(-1)))
}

/** Also `index.rsc`, whose ending Next takes off. */
function isIndex(rest: string | undefined): boolean {
  return rest !== undefined && /^index(?:$|\..*rsc$)/.test(rest)
}

export function readRoutes(folder: string): IsRoute {
  const manifest = readFileSync(join(folder, 'routes-manifest.json'), 'utf8')
  return toRouteMatcher(JSON.parse(manifest) as Manifest)
}

export async function isBuildFile(path: string): Promise<boolean> {
  const file = decodeURIComponent(path)
    .replace(/^\/_next\//, '.next/')
    .replace(/^\//, 'public/')
  // An escaped slash could lead out of the folder.
  if (!isFile(path) || normalize(file) !== file) return false
  return (await stat(file).catch(() => null))?.isFile() ?? false
}
