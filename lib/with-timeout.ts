/** Rejects with ETIMEDOUT after `milliseconds`, which counts as the database being away. */
export async function withTimeout<R>(work: Promise<R>, milliseconds: number): Promise<R> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimedOut()), milliseconds)
  })
  try {
    return await Promise.race([work, timeout])
  } finally {
    clearTimeout(timer)
  }
}

class TimedOut extends Error {
  override message = 'it took longer than anybody waits'
  code = 'ETIMEDOUT'
}
