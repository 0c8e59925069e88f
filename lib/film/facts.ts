import { z } from 'zod'

/** What is known of a film; kept in newsroom.film.facts. Sizes are those that are shown, after rotation. */
const filmFacts = z.object({
  /** Seconds; 0 where the file doesn't say. */
  duration: z.number().min(0),
  video: z
    .object({
      codec: z.string(),
      width: z.number().int().positive(),
      height: z.number().int().positive(),
      /** Frames a second. */
      rate: z.number().positive(),
      interlaced: z.boolean(),
      /** Of more light than screens show (HLG or PQ). */
      hdr: z.boolean(),
    })
    .nullable(),
  audio: z.object({ codec: z.string(), channels: z.number().int().min(0) }).nullable(),
})

export type FilmFacts = z.infer<typeof filmFacts>

/** As the column's default. */
export const unknownFacts: FilmFacts = { duration: 0, video: null, audio: null }

/** Of newsroom.film.facts; what it can't be is not known. */
export function readFacts(column: unknown): FilmFacts {
  return filmFacts.safeParse(column).data ?? unknownFacts
}

const text = z.string().max(200).catch('')
const stream = z.object({
  codec_type: text,
  codec_name: text,
  codec_tag_string: text,
  width: z.number().int().catch(0),
  height: z.number().int().catch(0),
  channels: z.number().int().min(0).catch(0),
  sample_aspect_ratio: text,
  avg_frame_rate: text,
  r_frame_rate: text,
  field_order: text,
  color_transfer: text,
  duration: text,
  disposition: z.object({ attached_pic: z.number().catch(0) }).catch({ attached_pic: 0 }),
  side_data_list: z.array(z.object({ rotation: z.number().optional().catch(undefined) })).catch([]),
})
type Stream = z.infer<typeof stream>

const probed = z.object({
  format: z.object({ duration: text }).catch({ duration: '' }),
  streams: z.array(stream).max(200).catch([]),
})

export interface Probed {
  facts: FilmFacts
  /** `encv` and its like: the content is encrypted. */
  isEncrypted: boolean
  /** Streams whose codec ffprobe doesn't know. */
  isUnknown: boolean
}

/** Of ffprobe's JSON. Null where it is none. */
export function factsOf(json: string): Probed | null {
  const parsed = probed.safeParse(parseJson(json))
  if (!parsed.success) return null
  const { format, streams } = parsed.data
  const picture = streams.find(
    ({ codec_type, disposition }) => codec_type === 'video' && disposition.attached_pic === 0,
  )
  const sound = streams.find(({ codec_type }) => codec_type === 'audio')
  const used = [picture, sound].filter((one) => one !== undefined)
  const durations = [format.duration, ...used.map(({ duration }) => duration)]
  return {
    facts: {
      duration: durations.map(seconds).find((one) => one > 0) ?? 0,
      video: picture ? pictureOf(picture) : null,
      audio: sound ? { codec: sound.codec_name, channels: sound.channels } : null,
    },
    isEncrypted: used.some(({ codec_tag_string }) => /^enc[av]$|^drm/i.test(codec_tag_string)),
    isUnknown: used.some(({ codec_name }) => codec_name === '' || codec_name === 'unknown'),
  }
}

function pictureOf(one: Stream): FilmFacts['video'] {
  if (one.width <= 0 || one.height <= 0) return null
  const width = Math.max(1, Math.round(one.width * ratio(one.sample_aspect_ratio, ':', 1)))
  const turned = one.side_data_list.some(({ rotation = 0 }) => Math.abs(rotation) % 180 === 90)
  return {
    codec: one.codec_name,
    width: turned ? one.height : width,
    height: turned ? width : one.height,
    rate: rateOf(one),
    interlaced: !['', 'progressive', 'unknown'].includes(one.field_order),
    hdr: ['smpte2084', 'arib-std-b67'].includes(one.color_transfer),
  }
}

/** The average: what a camera of variable rate gives as its own is no rate but a clock. */
function rateOf(one: Stream): number {
  const average = ratio(one.avg_frame_rate, '/', 0)
  const rate = average > 0 ? average : ratio(one.r_frame_rate, '/', 0)
  return rate >= 1 && rate <= 240 ? rate : 25
}

function ratio(value: string, sign: string, otherwise: number): number {
  const [over = 0, under = 0] = value.split(sign).map(Number)
  return over > 0 && under > 0 && over / under < 1000 ? over / under : otherwise
}

function seconds(value: string): number {
  const number = Number(value)
  return Number.isFinite(number) && number > 0 ? number : 0
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
