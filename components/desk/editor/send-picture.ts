import { editorCopy } from '@/lib/copy/editor'

const words = editorCopy.pictures

export type Sent =
  | { uploaded: Uploaded; errors?: undefined }
  | { errors: Record<string, string>; uploaded?: undefined }

export interface Uploaded {
  key: string
  /** As a paragraph of a text. */
  markdown: string
}

/** Uploads with progress in per cent, which `fetch` does not tell. Never rejects. */
export function sendPicture(
  action: string,
  fields: { picture: File; alt: string; credit: string },
  progress: (percent: number) => void,
  signal: AbortSignal,
): Promise<Sent> {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value as string | Blob)
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    const fail = () => resolve({ errors: { form: words.failed } })
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      progress(Math.floor((loaded / Math.max(1, total)) * 100)),
    )
    request.addEventListener('load', () => resolve(parse(request)))
    for (const type of ['error', 'abort', 'timeout']) request.addEventListener(type, fail)
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.open('POST', action)
    request.setRequestHeader('accept', 'application/json')
    request.send(body)
  })
}

function parse({ status, responseText }: XMLHttpRequest): Sent {
  try {
    const answer = JSON.parse(responseText) as {
      key?: string
      markdown?: string
      errors?: Record<string, string>
    }
    const { key, markdown, errors } = answer
    if (status === 200 && key && markdown) return { uploaded: { key, markdown } }
    return { errors: { form: words.failed, ...errors } }
  } catch {
    return { errors: { form: words.failed } }
  }
}
