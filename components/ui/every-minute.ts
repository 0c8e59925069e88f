const updates = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

/** Calls `update` now and every minute until the signal aborts; one timer serves all. */
export function everyMinute(update: () => void, signal: AbortSignal): void {
  updates.add(update)
  timer ??= setInterval(() => updates.forEach((each) => each()), 60_000)
  signal.addEventListener('abort', () => stop(update))
  update()
}

function stop(update: () => void): void {
  updates.delete(update)
  if (updates.size > 0) return
  clearInterval(timer)
  timer = undefined
}
