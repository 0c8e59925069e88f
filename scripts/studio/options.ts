import { parseArgs } from 'node:util'
import { identifier } from '@/lib/schemas/identifier'
import { OperatorError } from '../run/operator-error.mjs'

export interface StudioOptions {
  /** Who edits, for application_name. */
  editor: string
  port: number | null
  /** The browser to open; null: the usual one, '' none. */
  browser: string | null
  /** For Prisma. */
  others: string[]
}

const USAGE = 'npm run studio -- --as ADDRESS'
const ownOptions = {
  as: { type: 'string' },
  port: { type: 'string', short: 'p' },
  browser: { type: 'string', short: 'b' },
} as const

/** Reads the options of npm run studio; those it doesn't know are Prisma's. */
export function readOptions(args: string[]): StudioOptions {
  const { tokens } = parseArgs({ args, strict: false, tokens: true, options: ownOptions })
  const values: Partial<Record<string, string>> = {}
  const used = new Set<number>()
  for (const token of tokens) {
    if (token.kind !== 'option' || !Object.hasOwn(ownOptions, token.name)) continue
    values[token.name] = token.value ?? ''
    used.add(token.index)
    if (token.value !== undefined && !token.inlineValue) used.add(token.index + 1)
  }
  return {
    editor: values.as === undefined ? 'studio' : readEditor(values.as),
    port: values.port === undefined ? null : readPort(values.port),
    browser: values.browser === undefined ? null : values.browser.replace(/^none$/i, ''),
    others: args.filter((_, index) => !used.has(index)),
  }
}

/** Postgres would cut a longer application_name, and show other letters as question marks. */
function readEditor(typed: string): string {
  const { data: address } = identifier.safeParse(typed)
  if (!address)
    throw new OperatorError(
      `--as is "${typed}", which is no e-mail address and no mobile number of mainland China. Check it: ${USAGE}`,
    )
  if (/^[!-~]{1,63}$/.test(address.value)) return address.value
  throw new OperatorError(
    `--as is "${address.value}"; Postgres keeps at most 63 ASCII characters of it. Say a shorter address: ${USAGE}`,
  )
}

function readPort(typed: string): number {
  const port = Number(typed)
  if (Number.isInteger(port) && port > 0 && port < 65536) return port
  throw new OperatorError(
    `--port is "${typed}"; allowed: a whole number from 1 to 65535, as in npm run studio -- --port 5555`,
  )
}
