import type { FilmFacts } from './facts'

/** One version of a film's picture. */
export interface Rung {
  /** Its shorter side: 480 of a film that is wide and of one that is tall. */
  name: number
  width: number
  height: number
  /** Frames a second. */
  rate: number
  /** Bits a second that a segment may take. */
  maxBits: number
}

const SIDES = [480, 720, 1080] as const
const MAX_BITS: Record<number, number> = { 480: 1_400_000, 720: 3_000_000, 1080: 5_500_000 }
/** More frames than of films that are made for screens: half as many bits more. */
const FAST = 31
const MAX_RATE = 60

type Picture = NonNullable<FilmFacts['video']>

/** The smallest first; never larger than the film, one at least. */
export function ladderOf(video: Picture): [Rung, ...Rung[]] {
  const short = Math.min(video.width, video.height)
  const [first = Math.floor(short / 2) * 2, ...others] = SIDES.filter((side) => side <= short)
  return [rungOf(video, first), ...others.map((side) => rungOf(video, side))]
}

function rungOf(video: Picture, side: number): Rung {
  const scale = side / Math.min(video.width, video.height)
  const rate = rateOf(video.rate, side)
  const bits = MAX_BITS[side] ?? Math.max(300_000, Math.round((side / 480) ** 2 * 1_400_000))
  return {
    name: side,
    width: even(video.width * scale),
    height: even(video.height * scale),
    rate,
    maxBits: rate > FAST ? Math.round(bits * 1.5) : bits,
  }
}

/** Encoders halve the planes of colour. */
function even(length: number): number {
  return Math.max(2, Math.round(length / 2) * 2)
}

const known = [24000 / 1001, 24, 25, 30000 / 1001, 30, 50, 60000 / 1001, 60]

/** A rate that players know, where the film's is near one; the smallest version has half of a high one. */
function rateOf(rate: number, side: number): number {
  const most = Math.min(rate, MAX_RATE)
  const distance = (one: number) => Math.abs(one - most)
  const [nearest = most] = [...known].sort((a, b) => distance(a) - distance(b))
  const own = distance(nearest) < 0.5 ? nearest : most
  return side <= 480 && own > FAST ? own / 2 : own
}
