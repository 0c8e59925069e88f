/** The arguments of ffmpeg for each thing that is made of a film. */
import { availableParallelism } from 'node:os'
import type { FilmFacts } from './facts'
import { readOnly } from './input'
import type { Rung } from './ladder'
import { evenOut, type Loudness } from './loudness'

/** Seconds of a segment; each begins with a frame that needs no other. */
const SEGMENT = 4

/** Each tells how far it is, since one that says nothing for long is ended. */
const quiet = ['-v', 'error', '-nostdin', '-y', '-progress', 'pipe:1', '-nostats']
/** Nothing of where and with what the film was taken. */
const bare = ['-map_metadata', '-1', '-map_chapters', '-1', '-sn', '-dn']

/** One less than there are, so that pages are answered while a film is encoded. */
function threads(): string {
  return String(Math.max(1, availableParallelism() - 1))
}

function input(file: string, ...before: string[]): string[] {
  return [...quiet, ...readOnly, '-threads', threads(), ...before, '-i', `file:${file}`]
}

/** A version that plays everywhere, at once: H.264 of 8 bits with AAC, its index before its frames. */
export function versionArgs(
  from: string,
  to: string,
  rung: Rung,
  facts: FilmFacts,
  loudness: Loudness | null,
): string[] {
  return [
    ...input(from),
    ...['-map', '0:V:0', '-map', '0:a:0?', ...bare],
    ...['-vf', pictureFilter(rung, facts), '-filter_threads', threads()],
    ...['-c:v', 'libx264', '-preset', 'veryfast', '-profile:v', rung.name > 480 ? 'high' : 'main'],
    ...['-crf', '23', '-maxrate', String(rung.maxBits), '-bufsize', String(rung.maxBits * 1.5)],
    ...['-x264-params', 'scenecut=0:open-gop=0', '-threads', threads()],
    ...['-force_key_frames', `expr:gte(t,n_forced*${SEGMENT})`],
    ...(facts.audio ? soundArgs(loudness) : []),
    ...['-max_muxing_queue_size', '4096', '-movflags', '+faststart', '-f', 'mp4', `file:${to}`],
  ]
}

/** Sound alone. */
export function soundOnlyArgs(from: string, to: string, loudness: Loudness | null): string[] {
  return [
    ...input(from),
    ...['-map', '0:a:0', '-vn', ...bare, ...soundArgs(loudness)],
    ...['-movflags', '+faststart', '-f', 'mp4', `file:${to}`],
  ]
}

function soundArgs(loudness: Loudness | null): string[] {
  return [
    ...['-c:a', 'aac', '-b:a', '128k', '-ac', '2', '-ar', '48000'],
    ...(loudness ? ['-af', evenOut(loudness)] : []),
  ]
}

/** Measures how loud it is; the result is in what ffmpeg complains of. */
export function measureArgs(from: string): string[] {
  const args = input(from).map((one) => (one === 'error' ? 'info' : one))
  const filter = ['-map', '0:a:0', '-vn', '-af', 'loudnorm=print_format=json']
  return [...args, ...filter, '-f', 'null', '-']
}

/** One file of segments, and the playlist of them beside it. Nothing is encoded anew. */
export function segmentArgs(from: string, playlist: string, file: string): string[] {
  return [
    ...input(from),
    ...['-map', '0', '-c', 'copy', '-f', 'hls', '-hls_time', String(SEGMENT)],
    ...['-hls_segment_type', 'fmp4', '-hls_flags', 'single_file', '-hls_playlist_type', 'vod'],
    ...['-hls_segment_filename', file, playlist],
  ]
}

/** The picture that stands for the film: the one of a hundred that is most like the others. */
export function posterArgs(from: string, to: string, { duration }: FilmFacts): string[] {
  const at = Math.min(duration * 0.1, 60).toFixed(2)
  const filter = `thumbnail=n=100,scale=w='min(1280,iw)':h=-2`
  return [
    ...input(from, '-ss', at),
    ...['-map', '0:V:0', '-vf', filter, '-frames:v', '1', '-q:v', '3', '-f', 'mjpeg', `file:${to}`],
  ]
}

export interface SpriteSheet {
  columns: number
  rows: number
  /** Seconds between two pictures. */
  every: number
  width: number
  height: number
}

export function spriteArgs(from: string, to: string, sheet: SpriteSheet): string[] {
  const { columns, rows, every, width, height } = sheet
  const filter = `fps=1/${every}:start_time=0:round=up,scale=${width}:${height},tile=${columns}x${rows}`
  return [
    ...input(from),
    ...['-map', '0:V:0', '-vf', filter, '-frames:v', '1', '-q:v', '5', '-f', 'mjpeg', `file:${to}`],
  ]
}

/** Upright, of square pixels, of one rate, without stripes, in the colours of every screen. */
function pictureFilter({ width, height, rate }: Rung, { video }: FilmFacts): string {
  return [
    video?.interlaced && 'yadif=deint=interlaced',
    `fps=${rate.toFixed(5)}`,
    `scale=${width}:${height}:flags=bicubic`,
    'setsar=1',
    video?.hdr && toneMap,
    'format=yuv420p',
  ]
    .filter(Boolean)
    .join()
}

const toneMap =
  'zscale=t=linear:npl=100,format=gbrpf32le,zscale=p=bt709,tonemap=hable,zscale=t=bt709:m=bt709:r=tv'
