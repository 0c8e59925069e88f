import { autoplays, cameByItself, goOnTo, keepAutoplays } from './autoplay'
import { play, pressKey } from './keys'
import { startSecond } from './start'

/** Where a player is; bubbles as `video-progress` once a second of the clip. */
export interface VideoProgress {
  story: number
  second: number
}

/**
 * Around a `<video controls>`: keys, speed, 画中画, a start at `?t=`, and `next` (a path) after the end
 * where the reader wants that. `story` is the story's id.
 */
export class VideoPlayerElement extends HTMLElement {
  #abort = new AbortController()
  #second = -1

  connectedCallback(): void {
    this.#abort = new AbortController()
    const { signal } = this.#abort
    const video = this.querySelector('video')
    if (!video) return
    this.addEventListener('keydown', (event) => this.#onKey(event, video), { signal })
    for (const type of ['timeupdate', 'seeked', 'ended']) {
      video.addEventListener(type, () => this.#report(video), { signal })
    }
    this.#connectBar(video, signal)
    if (this.hasAttribute('main')) this.#begin(video, signal)
  }

  disconnectedCallback(): void {
    this.#abort.abort()
  }

  #onKey(event: KeyboardEvent, video: HTMLVideoElement): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    if (usesKey(event.target, event.key, video)) return
    if (pressKey(video, event.key)) event.preventDefault()
  }

  #report(video: HTMLVideoElement): void {
    const second = Math.floor(video.currentTime)
    if (second === this.#second) return
    this.#second = second
    const detail: VideoProgress = { story: Number(this.getAttribute('story')), second }
    this.dispatchEvent(new CustomEvent('video-progress', { bubbles: true, detail }))
  }

  #connectBar(video: HTMLVideoElement, signal: AbortSignal): void {
    const speed = this.querySelector('select')
    speed?.addEventListener('change', () => (video.playbackRate = Number(speed.value)), { signal })
    const showRate = () => speed && (speed.value = String(video.playbackRate))
    video.addEventListener('ratechange', showRate, { signal })

    const picture = this.querySelector('button')
    picture?.addEventListener('click', () => togglePicture(video), { signal })
    if (picture && document.pictureInPictureEnabled) picture.hidden = false

    const next = this.querySelector<HTMLInputElement>('input[type=checkbox]')
    if (next) this.#connectNext(video, next, signal)
    this.querySelector('[data-bar]')?.removeAttribute('hidden')
  }

  #connectNext(video: HTMLVideoElement, box: HTMLInputElement, signal: AbortSignal): void {
    box.checked = autoplays()
    box.addEventListener('change', () => keepAutoplays(box.checked), { signal })
    const goOn = () => {
      const next = this.getAttribute('next')
      if (box.checked && next) goOnTo(next)
    }
    video.addEventListener('ended', goOn, { signal })
  }

  #begin(video: HTMLVideoElement, signal: AbortSignal): void {
    const start = startSecond(location.search)
    const seek = () => {
      if (start > 0 && start < video.duration) video.currentTime = start
    }
    if (video.readyState > 0) seek()
    else video.addEventListener('loadedmetadata', seek, { once: true, signal })
    if (cameByItself()) void play(video)
  }
}

const used: Record<string, RegExp> = {
  SELECT: /^([ -~]|Arrow.*)$/,
  BUTTON: /^ $/,
  INPUT: /^ $/,
}

/** Whether what has the focus needs the key itself. */
function usesKey(target: EventTarget | null, key: string, video: HTMLVideoElement): boolean {
  if (!(target instanceof HTMLElement)) return false
  // The browser's own controls inside the video: all that can be seen is that something within has it.
  if (target === video) return !video.matches(':focus') && /^( |Arrow.*)$/.test(key)
  return used[target.tagName]?.test(key) ?? false
}

function togglePicture(video: HTMLVideoElement): void {
  if (document.pictureInPictureElement) void document.exitPictureInPicture()
  else void video.requestPictureInPicture().catch(() => undefined)
}
