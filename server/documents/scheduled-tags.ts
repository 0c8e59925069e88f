import { type Tag, tag } from '@/lib/tags'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Tags that fell due after `from`, until `to`. */
export function dueTags(from: Date, to: Date): Tag[] {
  const minutes = boundariesCrossed(from, to, MINUTE)
  const last = Math.floor(to.getTime() / MINUTE)
  return [
    // Both show the last days.
    ...(boundariesCrossed(from, to, HOUR) > 0 ? [tag.newsSitemap, tag.searches] : []),
    ...(boundariesCrossed(from, to, 10 * MINUTE) > 0 ? [tag.rankings] : []),
    // Each page is renewed once an hour, at its own minute.
    ...Array.from({ length: Math.min(minutes, 60) }, (_, ago) => tag.renewal(last - ago)),
  ]
}

function boundariesCrossed(from: Date, to: Date, every: number): number {
  return Math.floor(to.getTime() / every) - Math.floor(from.getTime() / every)
}
