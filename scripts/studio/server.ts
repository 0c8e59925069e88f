import { site } from '@/lib/site'
import { startNode, type Child } from '../portal/child'
import { offlinePrisma, prismaCli } from '../release/prisma-client'

const withMessages = ['--require', './scripts/run/studio-error-message.cjs']

/** Prisma's server. `listening` resolves to its exit code if it ends before it listens. */
export interface StudioServer extends Child {
  listening: Promise<number | null>
}

/**
 * Starts Prisma's server on a port of this machine. What it prints is passed on, but for the lines before it
 * listens, which name that port; they are printed if it ends.
 */
export function startStudioServer(url: string, port: number, options: string[]): StudioServer {
  const args = [...withMessages, prismaCli, 'studio', ...options]
  const ownOptions = ['--port', String(port), '--browser', 'none']
  // Prisma reads a date in a filter as JavaScript does, in the zone of the process.
  const env = { ...offlinePrisma, DATABASE_URL: url, TZ: site.timeZone }
  let listens: (code: null) => void = () => undefined
  const marker = new Promise<null>((resolve) => (listens = resolve))
  let early: string | null = ''
  const child = startNode([...args, ...ownOptions], env, (text) => {
    if (early === null) {
      process.stdout.write(text)
      return
    }
    early += text
    if (!early.includes(`localhost:${port}`)) return
    early = null
    listens(null)
  })
  const ended = child.ended.then((code) => {
    if (early !== null) process.stdout.write(early)
    return code
  })
  return { ...child, ended, listening: Promise.race([marker, ended]) }
}
