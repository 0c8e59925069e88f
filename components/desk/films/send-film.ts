import { DetailedError, Upload } from 'tus-js-client'

export interface Sending {
  pause(): void
  goOn(): void
}

interface Listener {
  progress(percent: number): void
  again(): void
  accepted(): void
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
    onShouldRetry: (error) => {
      const status = error.originalResponse?.getStatus() ?? 0
      const isLasting = status >= 400 && status < 500 && ![408, 409, 423, 429].includes(status)
      if (!isLasting) listener.again()
      return !isLasting
    },
    onSuccess: () => listener.accepted(),
    onError: (error) => {
      const response = error instanceof DetailedError ? error.originalResponse : null
      const isRefused = [413, 422, 429].includes(response?.getStatus() ?? 0)
      listener.refused(isRefused ? (response?.getBody() ?? '') : '')
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
