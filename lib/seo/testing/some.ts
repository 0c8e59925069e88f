/** The items as a read gives them, one at a time. */
export async function* some<T>(...items: T[]): AsyncGenerator<T[]> {
  for (const item of items) yield await Promise.resolve([item])
}

/** The whole of what comes in pieces. */
export async function whole(pieces: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}
