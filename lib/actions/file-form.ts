import { concurrencyLimit } from '@/lib/concurrency-limit'

/** Bytes of the form besides its file. */
const OVERHEAD = 64 * 1024

/** Each is held in memory. Who sends slowly keeps a place for half a minute. */
const atOnce = concurrencyLimit({
  concurrency: 8,
  maxQueued: 64,
  queueTimeout: 60_000,
  slotTimeout: 30_000,
})

export interface FileForm {
  /** Empty where no file was chosen. */
  file: Uint8Array
  form: FormData
}

/** A multipart form (RFC 7578) with a file in `field`, or the status of the refusal. @throws Overloaded */
export async function readFileForm(
  request: Request,
  field: string,
  maxBytes: number,
): Promise<FileForm | 411 | 413 | 415> {
  const length = request.headers.get('content-length')
  if (length === null) return 411
  if (Number(length) > maxBytes + OVERHEAD) return 413
  const form = await atOnce(() => request.formData().catch(() => null))
  if (!form) return 415
  const sent = form.get(field)
  if (!(sent instanceof Blob)) return { file: new Uint8Array(), form }
  if (sent.size > maxBytes) return 413
  return { file: new Uint8Array(await sent.arrayBuffer()), form }
}
