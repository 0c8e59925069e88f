import { Client } from 'pg'
import { env } from '@/lib/env'
import { logOnce } from '@/lib/log'

/** The classes of the advisory locks in newsroom.worker_lives. */
export const lockClasses = { film: 24, instance: 25 } as const

/** An advisory lock in a session of its own, which ends with this process, however it ends. */
export class WorkerLock {
  #client: Client | undefined
  taken: Promise<unknown> = Promise.resolve()

  constructor(readonly kind: keyof typeof lockClasses) {}

  take(name: string, onLost: () => void): void {
    const client = new Client({
      connectionString: env().LISTEN_DATABASE_URL ?? env().DATABASE_URL,
      application_name: `xiaowen ${this.kind}`,
      connectionTimeoutMillis: 3000,
      keepAlive: true,
    })
    this.#client = client
    client.on('error', onLost)
    client.on('end', onLost)
    this.taken = client
      .connect()
      .then(() =>
        client.query('select pg_advisory_lock($1, hashtext($2))', [lockClasses[this.kind], name]),
      )
    this.taken.catch((error: unknown) => {
      logOnce('The lock of a worker could not be taken', error)
      onLost()
    })
  }

  async release(): Promise<void> {
    this.#client?.removeAllListeners('end')
    await this.#client?.end().catch(() => undefined)
  }
}
