/**
 * What the keys do in a player: the set that hands know from the large video sites. The space bar is
 * not here: every browser plays and pauses with it, and to do it twice is to do nothing.
 */
const keys: Record<string, (video: HTMLVideoElement) => void> = {
  k: toggle,
  ArrowLeft: (video) => seek(video, video.currentTime - 5),
  ArrowRight: (video) => seek(video, video.currentTime + 5),
  j: (video) => seek(video, video.currentTime - 10),
  l: (video) => seek(video, video.currentTime + 10),
  ArrowUp: (video) => turnVolume(video, 0.1),
  ArrowDown: (video) => turnVolume(video, -0.1),
  m: (video) => void (video.muted = !video.muted),
  f: toggleFullscreen,
  c: toggleCaptions,
}

/** Whether the key means something to the player; if so, it is done. */
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

/** A browser may refuse to play; the reader still has the button. */
export async function play(video: HTMLVideoElement): Promise<void> {
  await video.play().catch(() => undefined)
}

function seek(video: HTMLVideoElement, second: number): void {
  if (!Number.isFinite(video.duration)) return
  video.currentTime = Math.min(Math.max(second, 0), video.duration)
}

function turnVolume(video: HTMLVideoElement, by: number): void {
  video.volume = Math.min(Math.max(video.volume + by, 0), 1)
}

/** The video itself, not the element around it: the browser's own controls come along. */
function toggleFullscreen(video: HTMLVideoElement): void {
  if (document.fullscreenElement) void document.exitFullscreen()
  else if ('requestFullscreen' in video) void video.requestFullscreen().catch(() => undefined)
}

function toggleCaptions(video: HTMLVideoElement): void {
  const track = video.textTracks[0]
  if (track) track.mode = track.mode === 'showing' ? 'hidden' : 'showing'
}

/** Whether what has the focus needs the key itself. */
export function usesKey(target: EventTarget | null, key: string, video: HTMLVideoElement): boolean {
  if (target instanceof HTMLSelectElement) return true
  // The browser's own controls in the video can't be seen; `:focus` tells the video from them.
  return target === video && !video.matches(':focus') && key.startsWith('Arrow')
}
