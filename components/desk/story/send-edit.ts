import { showSignedOut } from '@/components/reader/signed-in'
import type { Decision, SaveAnswer, Values } from './autosave'

export interface Sent {
  values: Values
  decision: Decision | null
}

export interface Refusal {
  /** Undefined: it says none. */
  reason: string | undefined
  /** The fields that it names: where all of them were sent, the others are stored. */
  fields: string[]
  /** Sent again as it is, it would be refused again. */
  isLasting: boolean
}

const TIMEOUT_MS = 15_000

/** Null: nobody knows whether it was stored. */
export async function sendEdit(
  action: string,
  body: FormData,
  ending: AbortSignal,
): Promise<SaveAnswer | Refusal | null> {
  try {
    const response = await fetch(action, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body,
      signal: AbortSignal.any([ending, AbortSignal.timeout(TIMEOUT_MS)]),
    })
    const { ok, status } = response
    if (status === 401) showSignedOut()
    if (ok || status === 409) return (await response.json()) as SaveAnswer
    return status >= 400 && status < 500 ? await refusalOf(response) : null
  } catch {
    return null
  }
}

export function isRefusal(answer: SaveAnswer | Refusal): answer is Refusal {
  return 'isLasting' in answer
}

async function refusalOf(response: Response): Promise<Refusal> {
  const isLasting = ![408, 429].includes(response.status)
  const type = response.headers.get('content-type') ?? ''
  if (type.startsWith('application/json')) {
    const { errors = {} } = (await response.json()) as { errors?: Record<string, string> }
    return { reason: Object.values(errors)[0], fields: Object.keys(errors), isLasting }
  }
  const reason = type.startsWith('text/plain') ? (await response.text()).trim() : undefined
  return { reason, fields: [], isLasting }
}
