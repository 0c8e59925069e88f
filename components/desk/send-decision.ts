import { showSignedOut } from '@/components/reader/signed-in'
import type { Answer } from './send-queue'

/** Survives the page being left. */
export async function sendDecision(
  action: string,
  fields: URLSearchParams,
): Promise<Answer | null> {
  const headers = { accept: 'application/json' }
  try {
    const answer = await fetch(action, { method: 'POST', body: fields, headers, keepalive: true })
    if (answer.status === 401) showSignedOut()
    return { status: answer.status, body: (await answer.json()) as Answer['body'] }
  } catch {
    return null
  }
}
