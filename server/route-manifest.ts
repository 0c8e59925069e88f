/** Which paths the application has, by Next's own table of them (.next/routes-manifest.json). */
import { readFileSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join, normalize } from 'node:path'
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

/** Whether a page or an action stands at a path, in its plain spelling. */
export function routesOf({ staticRoutes, dynamicRoutes }: Manifest): IsRoute {
  const real = ({ page }: Route) => !page.startsWith('/_')
  const paths = new Set(staticRoutes.filter(real).map(({ page }) => page))
  const patterns = dynamicRoutes.filter(real).map(({ regex }) => new RegExp(regex))
  return (path) => paths.has(path) || patterns.some((pattern) => pattern.test(path))
}

/** The table of the build in this folder. */
export function readRoutes(folder: string): IsRoute {
  const manifest = readFileSync(join(folder, 'routes-manifest.json'), 'utf8')
  return routesOf(JSON.parse(manifest) as Manifest)
}

/** Whether a file of the build stands at the path. */
export async function isBuilt(path: string): Promise<boolean> {
  const file = decodeURIComponent(path)
    .replace(/^\/_next\//, '.next/')
    .replace(/^\//, 'public/')
  // An escaped slash leads out of the folder.
  if (!isFile(path) || normalize(file) !== file) return false
  return (await stat(file).catch(() => null))?.isFile() ?? false
}
