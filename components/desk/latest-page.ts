export type LoadedPage = { html: string } | { fault: 'signedOut' | 'failed' }

/** Loads pages one after another: an older answer never comes after a newer one. */
export class LatestPage {
  #loading = new AbortController()

  /** Null where another page was asked for meanwhile, or none is wanted any more. */
  async load(address: string, ending?: AbortSignal): Promise<LoadedPage | null> {
    this.stop()
    this.#loading = new AbortController()
    const own = this.#loading.signal
    const signal = ending ? AbortSignal.any([own, ending]) : own
    const page = await fetchPage(address, signal).catch(() => ({ fault: 'failed' as const }))
    return signal.aborted ? null : page
  }

  stop(): void {
    this.#loading.abort()
  }
}

async function fetchPage(address: string, signal: AbortSignal): Promise<LoadedPage> {
  const answer = await fetch(address, { signal })
  // The page leads to the login when the session has ended.
  if (answer.redirected) return { fault: 'signedOut' }
  return answer.ok ? { html: await answer.text() } : { fault: 'failed' }
}
