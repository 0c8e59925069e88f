import { createServer } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { OperatorError } from './operator-error.mjs'

// The server of a killed start exits within 2 s (parent-watchdog.cjs).
const TIMEOUT_MS = 3000

/** Throws an OperatorError unless a server can listen on this port of `host`, or of every address. */
export async function checkPort(port, host) {
  const until = Date.now() + TIMEOUT_MS
  for (;;) {
    const code = await tryPort(port, host)
    if (code === null) return
    if (code === 'EACCES') {
      throw new OperatorError(
        `Port ${port} is not for this user (EACCES). Set PORT to one above 1023.`,
      )
    }
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new OperatorError(
        `HOST is "${host}", which is no address of this machine (${code}). Leave it out to listen at all of them.`,
      )
    }
    if (Date.now() > until) {
      throw new OperatorError(
        `Port ${port} is in use. Stop what listens there, or choose another: PORT=${port + 1} npm start`,
      )
    }
    await delay(100)
  }
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

export async function isPortFree(port, host) {
  return (await tryPort(port, host)) === null
}

function tryPort(port, host) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve(error.code ?? 'unknown'))
    server.listen({ port, host }, () => server.close(() => resolve(null)))
  })
}
