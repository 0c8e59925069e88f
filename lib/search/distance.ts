/** The Levenshtein distance in characters. */
export function distance(one: string, other: string): number {
  const [from, to] = [Array.from(one), Array.from(other)]
  let row = to.map((_, column) => column + 1)
  for (const [line, character] of from.entries()) {
    let corner = line
    let left = line + 1
    row = row.map((above, column) => {
      const same = to[column] === character ? corner : corner + 1
      corner = above
      return (left = Math.min(same, above + 1, left + 1))
    })
  }
  return row.at(-1) ?? from.length
}
