/** 自动连播, in localStorage: off by default, the same in every tab. */
const SETTING = 'autoplay-next'
/** In sessionStorage: tells the next page to start playing. */
const AUTOPLAYED = 'came-by-autoplay'

export function isAutoplayOn(): boolean {
  return tryStorage(() => localStorage.getItem(SETTING) === '1') ?? false
}

export function setAutoplay(on: boolean): void {
  tryStorage(() => (on ? localStorage.setItem(SETTING, '1') : localStorage.removeItem(SETTING)))
}

export function autoplayNext(url: string): void {
  tryStorage(() => sessionStorage.setItem(AUTOPLAYED, '1'))
  location.assign(url)
}

/** Whether the previous page led here by autoplay. True once. */
export function wasAutoplayed(): boolean {
  return (
    tryStorage(() => {
      const autoplayed = sessionStorage.getItem(AUTOPLAYED) === '1'
      sessionStorage.removeItem(AUTOPLAYED)
      return autoplayed
    }) ?? false
  )
}

/** Undefined if storage is not available, as in private windows or by a policy. */
function tryStorage<R>(action: () => R): R | undefined {
  try {
    return action()
  } catch {
    return undefined
  }
}
