/** Milliseconds that are left of a comparison, 0 when they are spent. */
export type Budget = () => number

export function startBudget(ms: number): Budget {
  const end = performance.now() + ms
  return () => Math.max(0, end - performance.now())
}
