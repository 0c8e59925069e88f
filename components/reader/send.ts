import { showSignedOut } from './signed-in'

/** What an action said (docs: lib/actions/action.ts). */
export interface Answer {
  status: number
  body: Record<string, unknown>
}

/** Sends the form as the browser would, and asks for JSON. Null where there was no answer. */
export async function send(
  form: HTMLFormElement,
  button?: HTMLElement | null,
): Promise<Answer | null> {
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form, button)) {
    if (typeof value === 'string') fields.append(name, value)
  }
  form.setAttribute('aria-busy', 'true')
  try {
    const answer = await fetch(form.action, {
      method: 'POST',
      body: fields,
      headers: { accept: 'application/json' },
    })
    if (answer.status === 401) showSignedOut()
    const body = answer.status === 204 ? {} : ((await answer.json()) as Answer['body'])
    return { status: answer.status, body }
  } catch {
    return null
  } finally {
    form.removeAttribute('aria-busy')
  }
}
