/** Returns how many whole seconds are left, at least one: to sharp zero is no limit. */
export function timeLimit(milliseconds: number): () => number {
  const end = performance.now() + milliseconds
  return () => Math.max(1, Math.floor((end - performance.now()) / 1000))
}
