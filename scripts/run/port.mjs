import { createServer } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { Fault } from './operator-error.mjs'

// What a start that was killed has left serving ends within a moment of it (parent-watchdog.cjs).
const PATIENCE_MS = 3000

/** Throws a Fault unless a server could listen on this port: of `host`, or of every address. */
export async function checkPort(port, host) {
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    const code = await tryPort(port, host)
    if (code === null) return
    if (code === 'EACCES') {
      throw new Fault(`Port ${port} is not for this user (EACCES). Set PORT to one above 1023.`)
    }
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new Fault(
        `HOST is "${host}", which is no address of this machine (${code}). Leave it out to listen at all of them.`,
      )
    }
    if (Date.now() > until) {
      throw new Fault(
        `Port ${port} is in use. Stop what listens there, or choose another: PORT=${port + 1} npm start`,
      )
    }
    await delay(100)
  }
}

/** A port that nobody listens on, chosen by the system. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

/** Whether the port can be had on this host now. */
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
