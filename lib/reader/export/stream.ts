/** In milliseconds: for a client that reads nothing, and for the whole answer. */
const LIMITS = { stalled: 30_000, total: 600_000 }

/** A response body that is produced as fast as it is read. `done` is called at its end, on abort and on a timeout. */
export function boundedStream(
  pieces: AsyncGenerator<Uint8Array>,
  done: () => void,
  limits = LIMITS,
): ReadableStream<Uint8Array> {
  let stalled: NodeJS.Timeout | undefined
  let total: NodeJS.Timeout | undefined
  const finish = () => {
    clearTimeout(stalled)
    clearTimeout(total)
    done()
  }
  const waitForClient = (end: () => void) => {
    clearTimeout(stalled)
    stalled = setTimeout(end, limits.stalled)
  }
  let end: () => void = () => undefined
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        end = () => {
          controller.error(new Error('the client takes too long'))
          void pieces.return(undefined)
          finish()
        }
        total = setTimeout(end, limits.total)
        waitForClient(end)
      },
      async pull(controller) {
        clearTimeout(stalled)
        const piece = await pieces.next().catch((error: unknown) => {
          finish()
          throw error
        })
        if (piece.done) {
          controller.close()
          return finish()
        }
        controller.enqueue(piece.value)
        waitForClient(end)
      },
      async cancel() {
        finish()
        await pieces.return(undefined)
      },
    },
    { highWaterMark: 0 },
  )
}
