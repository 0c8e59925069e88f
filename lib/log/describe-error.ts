/** What a log says of an error: an allow list, since libraries put whole rows and requests on theirs. */
import { scrub, withoutQuotes } from './scrub'

export interface DescribedError {
  name: string
  message: string
  code?: string
  /** Of a refusal by Postgres: which rule. */
  constraint?: string
  table?: string
  stack?: string[]
  cause?: DescribedError
  errors?: DescribedError[]
}

const DEEPEST = 4
const FRAMES = 12

/** Name, message without what strangers wrote, code, stack, cause. Never throws. */
export function describeError(error: unknown, depth = 0): DescribedError {
  if (!isObject(error)) return { name: 'Thrown', message: scrub(String(error)) }
  const name = word(error, 'name') ?? word(error, 'kind') ?? 'Thrown'
  const code = codeOf(error)
  const described: DescribedError = { name, message: messageOf(error, name, code) }
  if (code) described.code = code
  const constraint = word(error, 'constraint')
  if (constraint) described.constraint = constraint
  const table = word(error, 'table')
  if (table) described.table = table
  if (error instanceof Error && depth === 0) described.stack = framesOf(error)
  if (depth < DEEPEST) addCauses(described, error, depth)
  return described
}

function addCauses(described: DescribedError, error: object, depth: number): void {
  const cause = property(error, 'cause') ?? property(property(error, 'meta'), 'driverAdapterError')
  if (cause !== undefined && cause !== null) described.cause = describeError(cause, depth + 1)
  const errors = property(error, 'errors')
  if (error instanceof AggregateError && Array.isArray(errors))
    described.errors = errors.slice(0, 3).map((one) => describeError(one, depth + 1))
}

/** SQLSTATE, a code of Prisma, Node or nodemailer. */
function codeOf(error: object): string | undefined {
  return word(error, 'code') ?? word(error, 'originalCode') ?? word(error, 'digest')
}

function messageOf(error: object, name: string, code: string | undefined): string {
  if (/^\$?Zod/.test(name)) return issuesOf(error)
  const text = property(error, 'message') ?? property(error, 'originalMessage') ?? ''
  if (typeof text !== 'string') return ''
  // Prisma prints the whole call with its arguments, then what was wrong.
  const said = name.startsWith('PrismaClient') ? lastParagraph(text) : text
  const [, sqlState = code, answer = said] = RAW_QUERY.exec(said) ?? []
  const quotesInput = name === 'SyntaxError' || /^22/.test(sqlState ?? '')
  return scrub(withoutQuotes(answer, !quotesInput))
}

/** How Prisma passes on what Postgres said of a query of ours. */
const RAW_QUERY = /Raw query failed\. Code: `([^`]*)`\. Message: `(.*)`/s

function lastParagraph(text: string): string {
  const call = /Invalid `[\w.$()]+` invocation/.exec(text)?.[0]
  const last =
    text
      .trim()
      .split(/\n\s*\n/)
      .at(-1) ?? ''
  return call ? `${call}: ${last}` : last
}

/** Zod's own message holds the names and values that were sent. */
function issuesOf(error: object): string {
  const issues = property(error, 'issues')
  if (!Array.isArray(issues)) return ''
  return scrub(
    issues
      .slice(0, 5)
      .map((issue) => `${word(issue, 'code')} at ${pathOf(issue)}`)
      .join(', '),
  )
}

function pathOf(issue: unknown): string {
  const path = property(issue, 'path')
  return Array.isArray(path) ? path.map((part) => String(part).slice(0, 40)).join('.') : ''
}

/** Where it was thrown, in our files' names; the message before it is left out, it is scrubbed elsewhere. */
function framesOf({ stack = '', message }: Error): string[] {
  const start = stack.indexOf(message)
  return stack
    .slice(start < 0 ? 0 : start + message.length)
    .split('\n')
    .filter((line) => /^\s+at /.test(line) && /:\d+\)?$/.test(line))
    .filter((line) => !/\(?node:/.test(line))
    .slice(0, FRAMES)
    .map((line) => line.trim().slice(3).replaceAll(`${process.cwd()}/`, '').slice(0, 200))
}

/** A property that is one word: a name, a code. */
function word(error: unknown, name: string): string | undefined {
  const value = property(error, name)
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && /^[\w.$:; /-]{1,80}$/.test(value) ? scrub(value) : undefined
}

function property(value: unknown, name: string): unknown {
  try {
    return isObject(value) ? (value as Record<string, unknown>)[name] : undefined
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
