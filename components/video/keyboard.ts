/**
 * The shortcuts of the large video sites. The space bar is left to the browser: handling it too would toggle
 * twice.
 */
const keys: Record<string, (video: HTMLVideoElement) => void> = {
  k: toggle,
  ArrowLeft: (video) => seek(video, video.currentTime - 5),
  ArrowRight: (video) => seek(video, video.currentTime + 5),
  j: (video) => seek(video, video.currentTime - 10),
  l: (video) => seek(video, video.currentTime + 10),
  ArrowUp: (video) => changeVolume(video, 0.1),
  ArrowDown: (video) => changeVolume(video, -0.1),
  m: (video) => void (video.muted = !video.muted),
  f: toggleFullscreen,
  c: toggleCaptions,
}

/** Runs the shortcut of the key; false if there is none. */
export function pressKey(video: HTMLVideoElement, key: string): boolean {
  const action = keys[key.length === 1 ? key.toLowerCase() : key]
  if (action) action(video)
  else if (/^\d$/.test(key)) seek(video, (video.duration * Number(key)) / 10)
  else return false
  return true
}

function toggle(video: HTMLVideoElement): void {
  if (video.paused) void play(video)
  else video.pause()
}

/** A browser may refuse to play without a user gesture. */
export async function play(video: HTMLVideoElement): Promise<void> {
  await video.play().catch(() => undefined)
}

function seek(video: HTMLVideoElement, second: number): void {
  if (!Number.isFinite(video.duration)) return
  video.currentTime = Math.min(Math.max(second, 0), video.duration)
}

function changeVolume(video: HTMLVideoElement, by: number): void {
  video.volume = Math.min(Math.max(video.volume + by, 0), 1)
}

/** Of the video, not of the element around it, so that the browser's controls are included. */
function toggleFullscreen(video: HTMLVideoElement): void {
  if (document.fullscreenElement) void document.exitFullscreen()
  else if ('requestFullscreen' in video) void video.requestFullscreen().catch(() => undefined)
}

function toggleCaptions(video: HTMLVideoElement): void {
  const track = video.textTracks[0]
  if (track) track.mode = track.mode === 'showing' ? 'hidden' : 'showing'
}

/** Whether the focused control handles the key itself. */
export function usesKey(target: EventTarget | null, key: string, video: HTMLVideoElement): boolean {
  if (target instanceof HTMLSelectElement) return true
  // The browser's controls are in a closed shadow tree; without `:focus` one of them has the focus.
  return target === video && !video.matches(':focus') && key.startsWith('Arrow')
}
