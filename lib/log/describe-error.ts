/** Errors for the log, by an allow list, since libraries attach rows and requests to theirs. */
import { scrub, withoutQuotes } from './scrub'

export interface DescribedError {
  name: string
  message: string
  code?: string
  constraint?: string
  table?: string
  stack?: string[]
  cause?: DescribedError
  errors?: DescribedError[]
}

const MAX_DEPTH = 4
const MAX_FRAMES = 12

/** Name, message without user input, code, stack, cause. Never throws. */
export function describeError(error: unknown, depth = 0): DescribedError {
  if (!isObject(error)) return { name: 'Thrown', message: scrub(String(error)) }
  const name = identifier(error, 'name') ?? identifier(error, 'kind') ?? 'Thrown'
  const code = codeOf(error)
  const described: DescribedError = { name, message: messageOf(error, name, code) }
  if (code) described.code = code
  const constraint = identifier(error, 'constraint')
  if (constraint) described.constraint = constraint
  const table = identifier(error, 'table')
  if (table) described.table = table
  if (error instanceof Error && depth === 0) described.stack = framesOf(error)
  if (depth < MAX_DEPTH) addCauses(described, error, depth)
  return described
}

function addCauses(described: DescribedError, error: object, depth: number): void {
  const cause = property(error, 'cause') ?? property(property(error, 'meta'), 'driverAdapterError')
  if (cause !== undefined && cause !== null) described.cause = describeError(cause, depth + 1)
  const errors = property(error, 'errors')
  if (error instanceof AggregateError && Array.isArray(errors))
    described.errors = errors.slice(0, 3).map((one) => describeError(one, depth + 1))
}

/** A SQLSTATE, or a code of Prisma, Node or nodemailer. */
function codeOf(error: object): string | undefined {
  return (
    identifier(error, 'code') ?? identifier(error, 'originalCode') ?? identifier(error, 'digest')
  )
}

function messageOf(error: object, name: string, code: string | undefined): string {
  if (/^\$?Zod/.test(name)) return issuesOf(error)
  const text = property(error, 'message') ?? property(error, 'originalMessage') ?? ''
  if (typeof text !== 'string') return ''
  // Prisma prints the call with its arguments, then the fault.
  const cleaned = name.startsWith('PrismaClient') ? lastParagraph(text) : text
  const [, sqlState = code, answer = cleaned] = RAW_QUERY.exec(cleaned) ?? []
  const quotesInput = name === 'SyntaxError' || /^22/.test(sqlState ?? '')
  return scrub(withoutQuotes(answer, !quotesInput))
}

/** Prisma's wrapping of Postgres' message. */
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

/** Zod's own message contains the input. */
function issuesOf(error: object): string {
  const issues = property(error, 'issues')
  if (!Array.isArray(issues)) return ''
  return scrub(
    issues
      .slice(0, 5)
      .map((issue) => `${identifier(issue, 'code')} at ${pathOf(issue)}`)
      .join(', '),
  )
}

function pathOf(issue: unknown): string {
  const path = property(issue, 'path')
  return Array.isArray(path) ? path.map((part) => String(part).slice(0, 40)).join('.') : ''
}

/** Stack frames of our files, without the message, which is scrubbed separately. */
function framesOf({ stack = '', message }: Error): string[] {
  const start = stack.indexOf(message)
  return stack
    .slice(start < 0 ? 0 : start + message.length)
    .split('\n')
    .filter((line) => /^\s+at /.test(line) && /:\d+\)?$/.test(line))
    .filter((line) => !/\(?node:/.test(line))
    .slice(0, MAX_FRAMES)
    .map((line) => line.trim().slice(3).replaceAll(`${process.cwd()}/`, '').slice(0, 200))
}

/** A property that looks like a name or code. */
function identifier(error: unknown, name: string): string | undefined {
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
