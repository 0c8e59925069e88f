import { NotTaken } from './receiver'

const LIMIT_MS = 20_000
const LONGEST_PAUSE = 24 * 3_600_000

/**
 * One request to a receiver; its answer's text. Throws NotTaken for any status but 2xx, and where
 * nobody answers in time. Never says the address: it may hold a secret.
 */
export async function ask(
  url: string | URL,
  init: RequestInit = {},
  limit = LIMIT_MS,
): Promise<string> {
  let response: Response
  let text: string
  try {
    response = await fetch(url, {
      ...init,
      cache: 'no-store',
      redirect: 'manual',
      signal: AbortSignal.timeout(limit),
    })
    text = await response.text()
  } catch (error) {
    throw new NotTaken(reasonOf(error))
  }
  if (!response.ok) throw new NotTaken(`status ${response.status}`, pauseAsked(response.headers))
  return text
}

/** Retry-After (RFC 9110 10.2.3), seconds or a date, in milliseconds. */
export function pauseAsked(headers: Headers, now = Date.now()): number | null {
  const asked = headers.get('retry-after')?.trim()
  if (!asked) return null
  const pause = /^\d+$/.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - now
  return Number.isNaN(pause) ? null : Math.min(Math.max(pause, 0), LONGEST_PAUSE)
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no answer'
  if (error.name === 'TimeoutError') return 'no answer in time'
  const { code } = (error.cause ?? {}) as { code?: unknown }
  return typeof code === 'string' ? `no connection: ${code}` : 'no connection'
}
