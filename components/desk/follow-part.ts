const TIMEOUT_MS = 10_000

/**
 * Shows this part of the page anew, every so often while it is wanted. The rest of the page stays, with what is being typed
 * there. Parts of one page differ by their tag, or by their place among those of the same.
 */
export async function followPart(
  part: HTMLElement,
  signal: AbortSignal,
  every: number,
  isWanted: () => boolean = () => true,
): Promise<void> {
  for (;;) {
    await new Promise((go) => setTimeout(go, every))
    if (signal.aborted) return
    // The next time, where it fails.
    if (!document.hidden && isWanted()) await renew(part, signal).catch(() => undefined)
  }
}

async function renew(part: HTMLElement, signal: AbortSignal): Promise<void> {
  const tag = part.localName
  const place = [...document.querySelectorAll(tag)].indexOf(part)
  const answer = await fetch(location.pathname + location.search, {
    headers: { accept: 'text/html' },
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
  })
  if (!answer.ok) return
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const found = page.querySelectorAll(tag)[place]
  if (!found || signal.aborted || found.innerHTML === part.innerHTML) return
  // What has the focus is not taken away, nor what is about to be clicked.
  if (part.querySelector(':focus, :is(a, button):hover')) return
  part.replaceChildren(...found.childNodes)
}
