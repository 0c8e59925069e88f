/** A space between Han characters, after a punctuation mark, before a book's title. */
const pause =
  /(?<=[^\0-\x7f] )(?=[^\0-\x7f])|(?<=[，：；？！｜—])(?=[^，：；？！｜—”』」])|(?<=.)(?=《)/

/** Shorter parts are joined to their neighbour. */
const MIN_LENGTH = 4

/** Splits a title into clauses between which a line may break. */
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
