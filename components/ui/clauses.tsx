/** A large title, broken where its writer left a space rather than inside a word. */
export function Clauses({ text }: { text: string }) {
  const clauses = text.split(' ')
  if (clauses.length === 1) return text
  return clauses.flatMap((clause, index) => [
    index > 0 ? ' ' : null,
    <span key={index} className="clause">
      {clause}
    </span>,
  ])
}
