import { showSignedOut } from './signed-in'

export interface ActionResponse {
  status: number
  body: Record<string, unknown>
}

/** Posts the form and accepts JSON. Null where the request failed. */
export async function sendForm(
  form: HTMLFormElement,
  button?: HTMLElement | null,
): Promise<ActionResponse | null> {
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
    const body = answer.status === 204 ? {} : ((await answer.json()) as ActionResponse['body'])
    return { status: answer.status, body }
  } catch {
    return null
  } finally {
    form.removeAttribute('aria-busy')
  }
}
