/** 自动连播: off until the reader turns it on, then on in every tab of this browser. */
const KEY = 'autoplay-next'
/** Said by one page to the page after it, in the same tab. */
const CAME_BY_ITSELF = 'came-by-autoplay'

export function autoplays(): boolean {
  return attempt(() => localStorage.getItem(KEY) === '1') ?? false
}

export function keepAutoplays(on: boolean): void {
  attempt(() => (on ? localStorage.setItem(KEY, '1') : localStorage.removeItem(KEY)))
}

export function goOnTo(url: string): void {
  attempt(() => sessionStorage.setItem(CAME_BY_ITSELF, '1'))
  location.assign(url)
}

/** Whether the page before led here by itself: then this one starts to play. True once. */
export function cameByItself(): boolean {
  return (
    attempt(() => {
      const came = sessionStorage.getItem(CAME_BY_ITSELF) === '1'
      sessionStorage.removeItem(CAME_BY_ITSELF)
      return came
    }) ?? false
  )
}

/** Storage can be refused (private windows, policies): then nothing is remembered. */
function attempt<R>(action: () => R): R | undefined {
  try {
    return action()
  } catch {
    return undefined
  }
}
