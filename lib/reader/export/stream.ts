/** In milliseconds: for a client that takes nothing, and for all of it. */
const LIMITS = { stalled: 30_000, whole: 600_000 }

/**
 * The pieces as the body of an answer, made only as fast as they are taken. `done` is called once: at the end, when
 * the client goes away, and when it is too slow.
 */
export function boundedStream(
  pieces: AsyncGenerator<Uint8Array>,
  done: () => void,
  limits = LIMITS,
): ReadableStream<Uint8Array> {
  let stalled: NodeJS.Timeout | undefined
  let whole: NodeJS.Timeout | undefined
  const finish = () => {
    clearTimeout(stalled)
    clearTimeout(whole)
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
        whole = setTimeout(end, limits.whole)
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
