/** `work` on every item, at most `width` at a time; the results in the order of the items. */
export async function inPool<T, R>(
  items: T[],
  width: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results = new Array<R>(items.length)
  const rest = items.entries()
  async function worker(): Promise<void> {
    for (const [index, item] of rest) results[index] = await work(item)
  }
  await Promise.all(Array.from({ length: width }, worker))
  return results
}
