import { PushFailed } from './receiver'

const TIMEOUT_MS = 20_000
const MAX_PAUSE_MS = 24 * 3_600_000

/** The text of the answer. @throws PushFailed for other statuses than 2xx and on timeout, without the URL, which may hold a secret. */
export async function sendRequest(
  url: string | URL,
  init: RequestInit = {},
  timeoutMs = TIMEOUT_MS,
): Promise<string> {
  let response: Response
  let text: string
  try {
    response = await fetch(url, {
      ...init,
      cache: 'no-store',
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    })
    text = await response.text()
  } catch (error) {
    throw new PushFailed(reasonOf(error))
  }
  if (!response.ok)
    throw new PushFailed(`status ${response.status}`, retryAfterMs(response.headers))
  return text
}

/** Retry-After (RFC 9110 section 10.2.3) in milliseconds, at most a day. */
export function retryAfterMs(headers: Headers, now = Date.now()): number | null {
  const header = headers.get('retry-after')?.trim()
  if (!header) return null
  const pause = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now
  return Number.isNaN(pause) ? null : Math.min(Math.max(pause, 0), MAX_PAUSE_MS)
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no answer'
  if (error.name === 'TimeoutError') return 'no answer in time'
  const { code } = (error.cause ?? {}) as { code?: unknown }
  return typeof code === 'string' ? `no connection: ${code}` : 'no connection'
}
