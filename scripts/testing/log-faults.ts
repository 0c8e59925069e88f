/** Checks that the logs of a whole run contain no personal data and no secrets. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isIPv6 } from 'node:net'

interface Detector {
  name: string
  finds: (line: string) => boolean
}

const matches = (name: string, pattern: RegExp): Detector => ({
  name,
  finds: (line) => pattern.test(line),
})

/** Independent of lib/log/scrub.ts, so that a mistake there is found. */
const detectors: Detector[] = [
  matches('a mail address', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/),
  matches('an IPv4 address', /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/),
  {
    name: 'an IPv6 address',
    finds: (line) => line.split(/[^\da-f:]+/i).some((word) => isIPv6(word)),
  },
  matches('a mobile number', /(?<!\d)1[3-9]\d{9}(?!\d)/),
  matches('a token', /(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[a-z])(?=[\w-]*[A-Z])[\w-]{32,}(?![\w-])/),
  matches('a cookie', /(?:xiaowen-|next-auth\.)[\w.-]+=[^…\s]/),
  matches('a connection string', /postgres(?:ql)?:\/\/[^\s/]*@/),
  matches('a row', /Failing row contains \([^…]|\)=\([^…]/),
  matches('a password', /潮水退去|password["']?\s*[:=]\s*["']?[^…\s"']/i),
]

/** Prints the faults in the logs of the folder. */
export function areLogsClean(logDir: string, dataDir: string): boolean {
  const files = existsSync(logDir) ? readdirSync(logDir) : []
  const faults = files.flatMap((name) =>
    logFaults(name, readFileSync(join(logDir, name), 'utf8'), secretsOf(dataDir)),
  )
  if (files.length === 0) faults.push(`${logDir} holds no log`)
  for (const fault of faults.slice(0, 50)) console.log(`✗ ${fault}`)
  return faults.length === 0
}

/** A fault for each line that contains or resembles a secret, and for lines of an instance that are not JSON. */
export function logFaults(name: string, log: string, secrets: string[]): string[] {
  return log.split('\n').flatMap((line, index) => {
    const at = `${name}:${index + 1}`
    const kinds = detectors.filter(({ finds }) => finds(line)).map(({ name }) => name)
    if (secrets.some((secret) => line.includes(secret))) kinds.push('what a letter held')
    if (name.startsWith('instance') && line !== '' && !isEntry(line))
      kinds.push('a line of no entry')
    return kinds.map((kind) => `${at} has ${kind}: ${line.slice(0, 300)}`)
  })
}

/** The recipients of all mail of the run. */
function secretsOf(dataDir: string): string[] {
  const outbox = join(dataDir, 'mail')
  if (!existsSync(outbox)) return []
  return readdirSync(outbox)
    .filter((name) => name.endsWith('.eml'))
    .flatMap((name) => /^To: (\S+)$/m.exec(readFileSync(join(outbox, name), 'utf8'))?.[1] ?? [])
}

function isEntry(line: string): boolean {
  try {
    const entry = JSON.parse(line) as { level?: unknown; time?: unknown }
    return typeof entry.level === 'string' && !Number.isNaN(Date.parse(String(entry.time)))
  } catch {
    return false
  }
}
