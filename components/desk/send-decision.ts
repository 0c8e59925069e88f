import { showSignedOut } from '@/components/reader/signed-in'
import type { Answer } from './send-queue'

/** Longer than the server takes for a decision, so that one that hangs holds no later ones. */
const TIMEOUT_MS = 20_000

/** Survives the page being left. */
export async function sendDecision(
  action: string,
  fields: URLSearchParams,
): Promise<Answer | null> {
  const headers = { accept: 'application/json' }
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS)
    const request = { method: 'POST', body: fields, headers, keepalive: true, signal }
    const answer = await fetch(action, request)
    if (answer.status === 401) showSignedOut()
    return { status: answer.status, body: (await answer.json()) as Answer['body'] }
  } catch {
    return null
  }
}
