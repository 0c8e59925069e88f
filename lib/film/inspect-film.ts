import { open, stat } from 'node:fs/promises'
import { filmFaults as words } from '@/lib/copy/film'
import { fileKind, type FileKind } from '@/lib/media/file-kind'
import { FilmFault } from './fault'
import { factsOf, type FilmFacts } from './facts'
import { readOnly } from './input'
import { readDuration } from './read-duration'
import { type Bounds, runTool, ToolFailed } from './run-tool'
import type { Tools } from './tools'

const MAX_HOURS = 6
const MAX_SIDE = 8192
const MIN_SIDE = 16
const MIN_SECONDS = 0.1

/**
 * @throws FilmFault where it is no film, or one that no version can be made of; ToolFailed and ToolUnusable where that is
 * not known.
 */
export async function inspectFilm(tools: Tools, file: string, bounds: Bounds): Promise<FilmFacts> {
  const kind = await checkKind(file)
  const args = ['-v', 'error', ...readOnly, '-print_format', 'json', '-show_format']
  const { output } = await runTool(
    tools.ffprobe,
    [...args, '-show_streams', `file:${file}`],
    bounds,
  ).catch((error: unknown) => refuse(error, kind))
  const probed = factsOf(output)
  if (!probed) throw new FilmFault(words.broken)
  const { facts, isEncrypted, isUnknown } = probed
  if (isEncrypted) throw new FilmFault(words.encrypted)
  if (isUnknown) throw new FilmFault(words.broken)
  if (!facts.video && !facts.audio) throw new FilmFault(words.nothing)
  const duration = facts.duration || (await readDuration(tools, file, bounds))
  checkBounds({ ...facts, duration })
  return { ...facts, duration }
}

/** What a file is by its first bytes says more than what ffprobe doesn't find. */
async function checkKind(file: string): Promise<FileKind | null> {
  if ((await stat(file)).size === 0) throw new FilmFault(words.empty)
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2048), 0, 2048, 0)
    const kind = fileKind(buffer.subarray(0, bytesRead))
    if (kind && notFilms.has(kind)) throw new FilmFault(words.kind(kind))
    return kind
  } finally {
    await handle.close()
  }
}

const notFilms = new Set<string>(
  `JPEG PNG GIF WebP AVIF HEIC TIFF BMP PSD ICO PDF ZIP HTML SVG FLV WMV`
    .split(' ')
    .concat('JPEG XL', 'JPEG 2000', 'MPEG-PS'),
)

function refuse(error: unknown, kind: FileKind | null): never {
  if (!(error instanceof ToolFailed) || error.why !== 'failed') throw error
  // Text is taken for MP4 by its name alone.
  if (kind === null) throw new FilmFault(words.unknown)
  throw new FilmFault(/moov atom/.test(error.complaint) ? words.noHead : words.broken)
}

function checkBounds({ duration, video }: FilmFacts): void {
  if (duration > MAX_HOURS * 3600) throw new FilmFault(words.long(MAX_HOURS))
  if (duration < MIN_SECONDS) throw new FilmFault(words.short)
  if (!video) return
  const { width, height } = video
  if (Math.max(width, height) > MAX_SIDE) throw new FilmFault(words.large(width, height))
  if (Math.min(width, height) < MIN_SIDE) throw new FilmFault(words.small(width, height))
}
