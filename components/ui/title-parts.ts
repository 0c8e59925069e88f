/** Where the writer of a title paused: at a space between Han, after a stop, before a book's name. */
const pause =
  /(?<=[^\0-\x7f] )(?=[^\0-\x7f])|(?<=[，：；？！｜—])(?=[^，：；？！｜—”』」])|(?<=.)(?=《)/

/** Fewer characters than this don't stand alone. */
const MIN_LENGTH = 4

/** The parts of a title that are better not broken, in order: together they are the title. */
export function titleParts(title: string): string[] {
  const parts: string[] = []
  for (const part of title.split(pause)) {
    const last = parts.at(-1)
    if (last !== undefined && (last.length < MIN_LENGTH || part.length < MIN_LENGTH)) {
      parts[parts.length - 1] = last + part
    } else parts.push(part)
  }
  return parts
}
