import type { Worker } from 'node:cluster'

interface Handle {
  close: () => void
}

/**
 * Ends the connection that was being handed to a worker when it died: node:cluster waits for the worker's
 * word on it for ever, and so would the client. To be called when the worker is forked.
 */
export function closeOrphanedConnection(worker: Worker): void {
  const child = worker.process
  const send = child.send.bind(child) as (...args: unknown[]) => boolean
  // One at a time is under way. Closed already is no fault.
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
