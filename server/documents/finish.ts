/** Turns Next's answer into ours: no framework scripts, the status and headers of the render context. */
import type { Response } from 'light-my-request'
import { env } from '@/lib/env'
import { logWarning } from '@/lib/log'
import type { RenderContext } from '@/lib/render-context'
import { fallbackPage } from './fallback-page'
import { isFile } from './path'

export interface Finished {
  status: number
  headers: Record<string, string>
  body: Buffer
}

const HTML = 'text/html; charset=utf-8'

/** File names contain a hash of the content. */
const FOREVER = 'public, max-age=31536000, immutable'

/**
 * X-Accel-Expires for nginx in front (deploy/nginx), which removes it: store a copy, revalidate it at each request
 * and serve it stale only while no instance answers.
 */
const ALWAYS_EXPIRED = '@1'

/** Headers of a page or route handler that are sent on. */
const forwardedHeaders = ['location', 'link', 'x-robots-tag', 'content-security-policy']

/** @throws where a public page suspends. */
export function finish(path: string, answer: Response, context: RenderContext): Finished {
  const type = header(answer, 'content-type') ?? HTML
  const { status, body } = type.startsWith('text/html')
    ? finishPage(answer, context.status)
    : { status: answer.statusCode, body: answer.rawPayload }
  const headers = isFile(path)
    ? { 'cache-control': path.startsWith('/assets/') ? FOREVER : cacheControlOfFile(answer) }
    : cacheHeaders(status, context.isPrivate)
  for (const name of forwardedHeaders) {
    const value = header(answer, name)
    // React's Link header repeats the preloads of the page's head.
    if (value !== undefined && !value.includes('rel="preload"') && !value.includes('rel=preload'))
      headers[name] = value
  }
  return { status, headers: { 'content-type': type, ...headers }, body }
}

/** Whether Next answered notFound(): an empty page that its script would fill (docs/next.md). */
export function isNotFoundShell(answer: Response): boolean {
  const type = header(answer, 'content-type') ?? HTML
  return answer.statusCode === 404 && type.startsWith('text/html')
}

function finishPage(
  { statusCode, payload }: Response,
  status = statusCode,
): Pick<Finished, 'status' | 'body'> {
  // Next's redirects have an empty shell as body.
  if (statusCode >= 300 && statusCode < 400) return { status: statusCode, body: Buffer.alloc(0) }
  // Next's own error: our pages set the status in the render context.
  if (statusCode >= 500) return failedPage('Next could not draw a page')
  // The script that would move suspended content into place is removed below.
  if (payload.includes('<template id="B:')) throw new Error('A public page suspends')
  const html = withoutFramework(payload)
  if (!html.slice(-20).trimEnd().endsWith('</html>')) return failedPage('A page was cut off')
  return { status, body: Buffer.from(html) }
}

function failedPage(message: string): Pick<Finished, 'status' | 'body'> {
  logWarning(message, 'error')
  return { status: 500, body: Buffer.from(fallbackPage) }
}

/** Removes the framework's scripts and their preloads; JSON-LD and scripts from /assets/ stay. */
export function withoutFramework(html: string): string {
  return html
    .replace(/<script\b([^>]*)>[\s\S]*?<\/script>/g, (script, attributes: string) =>
      isOurs(attributes) ? script : '',
    )
    .replace(/<link\b(?=[^>]*\bas="script")[^>]*>/g, '')
}

function isOurs(attributes: string): boolean {
  return /\btype="application\/ld\+json"/.test(attributes) || /\bsrc="\/assets\//.test(attributes)
}

export function cacheHeaders(status: number, isPrivate = false): Record<string, string> {
  const headers = { 'cache-control': cacheControlOf(status, isPrivate) }
  if (status >= 500) return { ...headers, 'retry-after': RETRY_AFTER }
  const isShared = env().TRUST_PROXY > 0 && status === 200 && !isPrivate
  return isShared ? { ...headers, 'x-accel-expires': ALWAYS_EXPIRED } : headers
}

/** Seconds. */
export const RETRY_AFTER = '30'

/** Browsers revalidate each time by the ETag. */
function cacheControlOf(status: number, isPrivate: boolean): string {
  if (status >= 500) return 'no-store'
  return `${isPrivate ? 'private' : 'public'}, max-age=0, must-revalidate`
}

function cacheControlOfFile(answer: Response): string {
  return header(answer, 'cache-control') ?? FOREVER
}

function header({ headers }: Response, name: string): string | undefined {
  const value = [headers[name]].flat()[0]
  return value === undefined ? undefined : String(value)
}
