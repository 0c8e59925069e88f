/** A space between two Han characters: where the writer of a title paused. */
const pause = /(?<=[^\0-\x7f]) (?=[^\0-\x7f])/

/** A title that breaks where its writer paused rather than inside a word. */
export function Clauses({ text }: { text: string }) {
  const clauses = text.split(pause)
  if (clauses.length === 1) return text
  return clauses.flatMap((clause, index) => [
    index > 0 ? ' ' : null,
    <span key={index} className="clause">
      {clause}
    </span>,
  ])
}
