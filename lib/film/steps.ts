import type { FilmFacts } from './facts'
import { ladderOf, type Rung } from './ladder'

export type Step =
  { name: 'receive' | 'sound' | 'sprites' | 'master' } | { name: 'small' | 'segments'; rung: Rung }

/** The largest version that is also kept as one file for players without HLS; larger ones would take twice the room. */
const MAX_FILE = 720

/** Names in newsroom.film_file. */
export const fileOf = ({ name }: Rung) => `mp4-${name}`
const segmentsOfRung = ({ name }: Rung) => `hls-${name}`

export function isKept({ name }: Rung): boolean {
  return name <= MAX_FILE
}

/** What is to be made next of a film that has these files; null: nothing. Readers can see it after the second step. */
export function nextStep({ video, audio }: FilmFacts, files: ReadonlySet<string>): Step | null {
  const isUnknown = !video && !audio
  if (isUnknown || !files.has('source')) return { name: 'receive' }
  if (!video) return files.has('sound') ? null : { name: 'sound' }
  const rungs = ladderOf(video)
  const [first] = rungs
  if (!files.has(fileOf(first))) return { name: 'small', rung: first }
  const rung = rungs.find((one) => !files.has(segmentsOfRung(one)))
  if (rung) return { name: 'segments', rung }
  if (!files.has('sprites')) return { name: 'sprites' }
  return files.has('master') ? null : { name: 'master' }
}
