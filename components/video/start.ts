/** The second that `?t=` asks for, 0 where it asks for none: `83`, `83s`. */
export function startSecond(search: string): number {
  const match = /^(\d{1,6})s?$/.exec(new URLSearchParams(search).get('t') ?? '')
  return match ? Number(match[1]) : 0
}
