import type { Worker } from 'node:cluster'

interface Handle {
  close: () => void
}

/**
 * Closes the connection that was being handed to a worker when it died, for which node:cluster would wait for
 * ever. Call it when the worker is forked.
 */
export function closeOrphanedConnection(worker: Worker): void {
  const child = worker.process
  const send = child.send.bind(child) as (...args: unknown[]) => boolean
  // Only one is under way at a time; closing it twice is harmless.
  let last: Handle | undefined
  child.send = (...args: unknown[]) => {
    if (isHandle(args[1])) last = args[1]
    return send(...args)
  }
  worker.once('exit', () => last?.close())
}

function isHandle(value: unknown): value is Handle {
  return typeof value === 'object' && value !== null && 'close' in value
}
