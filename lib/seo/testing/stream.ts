/** Yields each item as a batch of one. */
export async function* batches<T>(...items: T[]): AsyncGenerator<T[]> {
  for (const item of items) yield await Promise.resolve([item])
}

export async function join(pieces: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}
