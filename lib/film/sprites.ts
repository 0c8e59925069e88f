import type { Rung } from './ladder'
import type { SpriteSheet } from './recipe'

const WIDTH = 160
const MIN_SECONDS = 4
const MAX_COLUMNS = 10
const MAX_PICTURES = 100

/** Small pictures along the time line, a hundred at most, all in one file. */
export function sheetOf(duration: number, { width, height }: Pick<Rung, 'width' | 'height'>) {
  const every = Math.max(MIN_SECONDS, Math.ceil(duration / MAX_PICTURES))
  const count = Math.max(1, Math.ceil(duration / every))
  const columns = Math.min(MAX_COLUMNS, count)
  const scale = WIDTH / Math.max(width, height)
  const sheet: SpriteSheet = {
    columns,
    rows: Math.ceil(count / columns),
    every,
    width: Math.max(2, Math.round((width * scale) / 2) * 2),
    height: Math.max(2, Math.round((height * scale) / 2) * 2),
  }
  return { sheet, count }
}

/** Which part of the picture belongs to which time (WebVTT with media fragments). */
export function spriteCues(
  { columns, every, width, height }: SpriteSheet,
  count: number,
  duration: number,
  picture: string,
): string {
  const cues = Array.from({ length: count }, (_, i) => {
    const [x, y] = [(i % columns) * width, Math.floor(i / columns) * height]
    const end = Math.min((i + 1) * every, Math.max(duration, i * every + 0.001))
    return `${clock(i * every)} --> ${clock(end)}\n${picture}#xywh=${x},${y},${width},${height}\n`
  })
  return ['WEBVTT\n', ...cues].join('\n')
}

function clock(seconds: number): string {
  const whole = Math.floor(seconds)
  const two = (value: number) => String(value).padStart(2, '0')
  const millis = String(Math.floor((seconds - whole) * 1000)).padStart(3, '0')
  return `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}.${millis}`
}
