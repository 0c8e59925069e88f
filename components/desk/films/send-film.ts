import { DetailedError, type HttpRequest, type HttpResponse, Upload } from 'tus-js-client'

export interface Sending {
  pause(): void
  goOn(): void
}

interface Listener {
  progress(percent: number): void
  again(): void
  accepted(): void
  signedOut(): void
  /** Empty where the server said nothing. */
  refused(reason: string): void
}

/** A part takes less than the server's time limit on a slow line. */
const PART = 4 * 1024 * 1024
/** About ten minutes, as long as a server takes to be started again or a line to come back. */
const PAUSES = [500, 1000, 3000, 5000, 10_000, ...Array<number>(18).fill(30_000)]

/** In parts (https://tus.io); the browser remembers where it was, for the same file. */
export function sendFilm(
  endpoint: string,
  file: File,
  replaces: string,
  listener: Listener,
): Sending {
  const upload = new Upload(file, {
    endpoint,
    chunkSize: PART,
    retryDelays: PAUSES,
    removeFingerprintOnSuccess: true,
    metadata: { filename: file.name, replaces },
    onProgress: (sent, total) => listener.progress(Math.floor((sent / Math.max(1, total)) * 100)),
    onAfterResponse: keepUpload,
    onShouldRetry: (error) => {
      const status = statusOf(error)
      const isLasting = status >= 400 && status < 500 && ![408, 409, 423, 429].includes(status)
      if (!isLasting) listener.again()
      return !isLasting
    },
    onSuccess: () => listener.accepted(),
    onError: (error) => {
      const status = statusOf(error)
      if (status === 401) return listener.signedOut()
      const response = error instanceof DetailedError ? error.originalResponse : null
      listener.refused([413, 422, 429].includes(status) ? (response?.getBody() ?? '') : '')
    },
  })
  void begin(upload, replaces)
  return { pause: () => void upload.abort(), goOn: () => upload.start() }
}

async function begin(upload: Upload, replaces: string): Promise<void> {
  const earlier = await upload.findPreviousUploads().catch(() => [])
  const same = earlier.find(({ metadata }) => (metadata.replaces ?? '') === replaces)
  if (same) upload.resumeFromPreviousUpload(same)
  upload.start()
}

class UnknownOffset extends Error {
  constructor(readonly status: number) {
    super(`The upload could not be asked for: ${status}`)
  }
}

/** The package begins another upload after any refusal of HEAD, though only these say that it is gone. */
function keepUpload(request: HttpRequest, response: HttpResponse): void {
  const status = response.getStatus()
  const isKnown = status < 300 || [404, 410, 423].includes(status)
  if (request.getMethod() === 'HEAD' && !isKnown) throw new UnknownOffset(status)
}

/** 0 where there was no answer. */
function statusOf(error: Error): number {
  if (!(error instanceof DetailedError)) return 0
  if (error.causingError instanceof UnknownOffset) return error.causingError.status
  return error.originalResponse?.getStatus() ?? 0
}
