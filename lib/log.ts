const logged = new WeakSet<Error>()

/** One entry for an error, however many parts of a page met it. */
export function logOnce(what: string, error: unknown): void {
  if (error instanceof Error) {
    if (logged.has(error)) return
    logged.add(error)
  }
  console.error(new Error(what, { cause: error }))
}
