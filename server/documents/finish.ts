/** What Next answered, made into what goes out: no framework script, the status and headers of the render context. */
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

/** The name of each of these files changes with what is in it. */
const FOREVER = 'public, max-age=31536000, immutable'

/**
 * To nginx in front (deploy/nginx): keep a copy, ask about it at each request, and send it only while no instance
 * answers. nginx does not pass this header on.
 */
const ALWAYS_EXPIRED = '@1'

/** What a page or a route handler may say of its answer besides. */
const forwardedHeaders = ['location', 'link', 'x-robots-tag', 'content-security-policy']

/** A page, what a route handler wrote, or a file. @throws where the page suspends. */
export function finish(path: string, answer: Response, context: RenderContext): Finished {
  const type = header(answer, 'content-type') ?? HTML
  const { status, body } = type.startsWith('text/html')
    ? finishPage(answer, context.status)
    : { status: answer.statusCode, body: answer.rawPayload }
  const headers = isFile(path)
    ? { 'cache-control': path.startsWith('/assets/') ? FOREVER : cacheControlOfFile(answer) }
    : cacheHeaders(status, context.isPrivate)
  for (const name of forwardedHeaders) {
    const said = header(answer, name)
    // React's own Link header asks for what the page's head asks for.
    if (said !== undefined && !said.includes('rel="preload"') && !said.includes('rel=preload'))
      headers[name] = said
  }
  return { status, headers: { 'content-type': type, ...headers }, body }
}

/** Whether Next answered notFound(): its page is empty, for its script to fill (docs/next.md). */
export function isNotFoundShell(answer: Response): boolean {
  const type = header(answer, 'content-type') ?? HTML
  return answer.statusCode === 404 && type.startsWith('text/html')
}

function finishPage(
  { statusCode, payload }: Response,
  status = statusCode,
): Pick<Finished, 'status' | 'body'> {
  // The body of a redirect is Next's empty shell.
  if (statusCode >= 300 && statusCode < 400) return { status: statusCode, body: Buffer.alloc(0) }
  // Next's own: our pages say in the render context that they failed.
  if (statusCode >= 500) return failedPage('Next could not draw a page')
  // The script that would put suspended content in its place is taken out below.
  if (payload.includes('<template id="B:')) throw new Error('A public page suspends')
  const html = withoutFramework(payload)
  if (!html.slice(-20).trimEnd().endsWith('</html>')) return failedPage('A page was cut off')
  return { status, body: Buffer.from(html) }
}

function failedPage(what: string): Pick<Finished, 'status' | 'body'> {
  logWarning(what, 'error')
  return { status: 500, body: Buffer.from(fallbackPage) }
}

/**
 * HTML without the framework's scripts and the links that would fetch them. React rendered on the server and
 * stays there; what remains is JSON-LD and our own files from /assets/.
 */
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

/** The headers that a status has, for documents that are no files. `isPrivate`: for the reader's own cache alone. */
export function cacheHeaders(status: number, isPrivate = false): Record<string, string> {
  const headers = { 'cache-control': cacheControlOf(status, isPrivate) }
  if (status >= 500) return { ...headers, 'retry-after': RETRY_AFTER }
  const isShared = env().TRUST_PROXY > 0 && status === 200 && !isPrivate
  return isShared ? { ...headers, 'x-accel-expires': ALWAYS_EXPIRED } : headers
}

/** In seconds: when a reader or a crawler may try again after an answer that failed. */
export const RETRY_AFTER = '30'

/** Every answer is asked about again: the browser's copy is good as long as the ETag is. */
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
