import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export interface Proxy {
  /** The database's URL through this proxy. */
  url: string
  /** Open connections transfer nothing any more and are not closed. */
  freeze: () => void
  /** Delays responses of the database by milliseconds. */
  delay: (milliseconds: number) => void
  /** false refuses new connections and closes the open ones. */
  accept: (accepting: boolean) => void
  close: () => Promise<void>
}

/** A TCP proxy between the portal and its database that simulates network faults. */
export async function startProxy(databaseUrl: string): Promise<Proxy> {
  const target = new URL(databaseUrl)
  const pairs = new Set<[Socket, Socket]>()
  let latency = 0
  let accepting = true
  const server = createServer((client) => {
    if (!accepting) return client.destroy()
    const server = connect(Number(target.port || 5432), target.hostname)
    const pair: [Socket, Socket] = [client, server]
    pairs.add(pair)
    client.on('data', (chunk) => server.write(chunk))
    server.on('data', (chunk) => after(latency, () => client.write(chunk)))
    for (const socket of pair) {
      socket.on('error', () => undefined)
      socket.on('close', () => {
        pairs.delete(pair)
        for (const end of pair) end.destroy()
      })
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = new URL(databaseUrl)
  url.hostname = '127.0.0.1'
  url.port = String((server.address() as AddressInfo).port)
  const closeAll = () => {
    for (const pair of pairs) for (const socket of pair) socket.destroy()
  }
  return {
    url: url.href,
    freeze: () => {
      for (const pair of pairs) {
        for (const socket of pair) socket.removeAllListeners('data').pause()
      }
    },
    delay: (milliseconds) => {
      latency = milliseconds
    },
    accept: (accepted) => {
      accepting = accepted
      if (!accepting) closeAll()
    },
    close: async () => {
      closeAll()
      server.close()
      await once(server, 'close')
    },
  }
}

function after(milliseconds: number, work: () => void): void {
  if (milliseconds > 0) setTimeout(work, milliseconds)
  else work()
}
