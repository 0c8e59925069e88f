export function median(values: number[]): number {
  return percentile(values, 50)
}

/** The value that `percent` per cent of them do not exceed. */
export function percentile(values: number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? NaN
}

/** `1,234` */
export function whole(value: number): string {
  return Math.round(value).toLocaleString('en')
}
