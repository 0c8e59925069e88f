import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { basename, extname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { securityHeaders } from '@/lib/http/security'

/** scripts/release/release.ts keeps the builds of the last days here; the instance runs in one of them. */
const releases = resolve('..')
const isRelease = basename(releases) === 'releases'

const folders: Record<string, string> = { _next: '.next', assets: 'public/assets' }
const asset = /^\/(_next|assets)((?:\/[\w~-][\w.~-]*)+)$/
const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
}

/**
 * Serves a script or style of another build, which a page in a browser or proxy, or of an instance of that build,
 * may refer to. False if there is none.
 */
export async function answerOlderAsset(
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const [, root = '', name = ''] = (isRelease && asset.exec(path)) || []
  if (!root || (root === '_next' && !name.startsWith('/static/'))) return false
  const inside = join(folders[root] ?? '', name)
  for (const release of await readdir(releases)) {
    const file = join(releases, release, inside)
    const size = await sizeOf(file)
    if (size === null) continue
    for (const [name, value] of Object.entries(securityHeaders())) response.setHeader(name, value)
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'content-length': size,
      // File names contain a hash of the content.
      'cache-control': 'public, max-age=31536000, immutable',
    })
    if (request.method === 'HEAD') response.end()
    else await pipeline(createReadStream(file), response).catch(() => undefined)
    return true
  }
  return false
}

async function sizeOf(file: string): Promise<number | null> {
  const stats = await stat(file).catch(() => null)
  return stats?.isFile() ? stats.size : null
}
