/** Playlists of HLS (RFC 8216). */

export interface Segment {
  /** Seconds. */
  duration: number
  bytes: number
}

export interface Rates {
  /** Bits a second: the most of any segment, and of all. */
  bandwidth: number
  average: number
}

export interface Variant extends Rates {
  playlist: string
  width: number
  height: number
  rate: number
  codecs: string
}

/** Of a playlist whose segments are ranges of one file. */
export function segmentsOf(playlist: string): Segment[] {
  const segments: Segment[] = []
  let duration = 0
  for (const line of playlist.split('\n')) {
    const [, seconds] = /^#EXTINF:([\d.]+)/.exec(line) ?? []
    if (seconds !== undefined) duration = Number(seconds)
    const [, bytes] = /^#EXT-X-BYTERANGE:(\d+)/.exec(line) ?? []
    if (bytes !== undefined) segments.push({ duration, bytes: Number(bytes) })
  }
  return segments
}

/**
 * As RFC 8216 section 4.1 measures: the peak of runs of segments that last between half and one and a half times the
 * target duration. A short last segment alone is no run.
 */
export function ratesOf(segments: Segment[]): Rates {
  const target = Math.round(Math.max(0, ...segments.map(({ duration }) => duration)))
  let peak = 0
  for (let first = 0; first < segments.length; first += 1) {
    let [bytes, duration] = [0, 0]
    for (let last = first; last < segments.length; last += 1) {
      bytes += segments[last]?.bytes ?? 0
      duration += segments[last]?.duration ?? 0
      if (duration > target * 1.5) break
      if (duration >= target * 0.5) peak = Math.max(peak, (bytes * 8) / duration)
    }
  }
  const bits = segments.reduce((sum, { bytes }) => sum + bytes * 8, 0)
  const seconds = segments.reduce((sum, { duration }) => sum + duration, 0)
  const average = seconds > 0 ? Math.ceil(bits / seconds) : 0
  return { bandwidth: Math.max(Math.ceil(peak), average), average }
}

/** The smallest first, which players begin with. */
export function masterPlaylist(variants: Variant[]): string {
  const entries = variants.flatMap((one) => [
    `#EXT-X-STREAM-INF:BANDWIDTH=${one.bandwidth},AVERAGE-BANDWIDTH=${one.average},` +
      `CODECS="${one.codecs}",RESOLUTION=${one.width}x${one.height},FRAME-RATE=${one.rate.toFixed(3)}`,
    one.playlist,
  ])
  return ['#EXTM3U', '#EXT-X-VERSION:7', '#EXT-X-INDEPENDENT-SEGMENTS', ...entries, ''].join('\n')
}

/** Of the head of an MP4 file (RFC 6381); empty where it has no H.264. */
export function codecsIn(head: Buffer, hasSound: boolean): string {
  const at = head.indexOf('avcC', 0, 'latin1')
  if (at < 0 || at + 8 > head.length) return ''
  const profile = head.subarray(at + 5, at + 8).toString('hex')
  return [`avc1.${profile}`, hasSound && 'mp4a.40.2'].filter(Boolean).join()
}
