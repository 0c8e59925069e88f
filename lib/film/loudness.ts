import { z } from 'zod'

/** What loudnorm measured (EBU R 128); kept in newsroom.film.loudness. */
export const loudness = z.object({
  input_i: z.number(),
  input_tp: z.number(),
  input_lra: z.number(),
  input_thresh: z.number(),
  target_offset: z.number(),
})

export type Loudness = z.infer<typeof loudness>

/** Of speech on phones and computers, in LUFS and dBTP. */
const TARGET = 'loudnorm=I=-16:TP=-1.5:LRA=11'

const SILENCE = -60

/** Of ffmpeg's log. Null where there is nothing to make even, such as silence. */
export function loudnessIn(log: string): Loudness | null {
  const [found] = /\{[^{}]*"input_i"[^{}]*\}/.exec(log) ?? []
  if (found === undefined) return null
  const numbers = [...found.matchAll(/"(\w+)" : "(-?\d+\.\d+)"/g)].map(
    ([, name = '', value = '']) => [name, Number(value)] as const,
  )
  const parsed = loudness.safeParse(Object.fromEntries(numbers))
  return parsed.success && parsed.data.input_i > SILENCE ? parsed.data : null
}

/** The second pass, which changes the level alone where that is enough. */
export function evenOut(measured: Loudness): string {
  const { input_i: i, input_tp: peak, input_lra: range, input_thresh: threshold } = measured
  const known = `measured_I=${i}:measured_TP=${peak}:measured_LRA=${range}:measured_thresh=${threshold}`
  return `${TARGET}:${known}:offset=${measured.target_offset}:linear=true`
}
