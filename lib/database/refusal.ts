import { refusalCopy as words } from '@/lib/copy/refusals'

/** A refusal of Postgres, in the names of its protocol (and of the driver postgres.js). */
export interface Refusal {
  code?: string
  message?: string
  detail?: string
  hint?: string
  constraint_name?: string
  column_name?: string
  /** Postgres' own function that refused; language-independent, unlike the message. */
  routine?: string
}

/** Says why a row was refused and what to do, for an editor. */
export function describeRefusal(refusal: Refusal): string {
  const { code = '', message = '', hint = '', routine } = refusal
  if (routine === 'exec_stmt_raise') return words.own(message, hint)
  const sentence = sentences[code] ?? classes[code.slice(0, 2)]
  return sentence?.(refusal) ?? words.other(message, code)
}

type Sentence = (refusal: Refusal) => string | undefined

/** Keys: SQLSTATE, and codes of drivers. https://www.postgresql.org/docs/current/errcodes-appendix.html */
const sentences: Record<string, Sentence> = {
  '22001': () => words.tooLong,
  '22003': ({ message }) => words.range(valueIn(message)),
  '22007': ({ message }) => words.date(valueIn(message)),
  '22008': ({ message }) => words.noSuchDate(valueIn(message)),
  '22021': () => words.character,
  '22P02': describeSyntax,
  '22P05': () => words.character,
  '23001': (refusal) => describeForeignKey(refusal, 'used'),
  '23502': ({ column_name: column = '' }) => words.required(nameField(column)),
  '23503': (refusal) => describeForeignKey(refusal, isUsed(refusal) ? 'used' : 'missing'),
  '23505': describeUnique,
  '23514': ({ constraint_name: name }) => name && words.check(name),
  '23P01': ({ constraint_name: name }) => name && words.check(name),
  '25006': () => words.readOnly,
  '40001': () => words.conflict,
  '40P01': () => words.conflict,
  '428C9': () => words.generated,
  '42501': ({ message }) => words.permission(lastWord(message)),
  '54000': () => words.tooLong,
  '55P03': () => words.waited,
  '57014': () => words.waited,
  CONNECT_TIMEOUT: () => words.away,
  CONNECTION_CLOSED: () => words.away,
  CONNECTION_DESTROYED: () => words.away,
  CONNECTION_ENDED: () => words.away,
  ECONNREFUSED: () => words.away,
  ECONNRESET: () => words.away,
  ENOENT: () => words.away,
}

/** Keys: the first two characters of an SQLSTATE. */
const classes: Record<string, Sentence> = {
  '08': () => words.away,
  '42': ({ message = '' }) => words.statement(message),
  '53': () => words.resources,
  '57': () => words.away,
}

function describeForeignKey(refusal: Refusal, how: 'missing' | 'used'): string {
  const { constraint_name: name = '' } = refusal
  const sentence = (words.foreignKeys[name] ?? words.foreignKey)[how]
  if (how === 'used') return words.used(sentence)
  return words.missing(sentence, keyIn(refusal)?.value ?? '')
}

/** Before Postgres 18, ON DELETE RESTRICT has the code of a missing row. */
function isUsed({ detail = '' }: Refusal): boolean {
  return /referenced|引用/.test(detail)
}

function describeUnique(refusal: Refusal): string {
  const key = keyIn(refusal)
  return key ? words.taken(nameField(key.column), key.value) : words.takenSomehow
}

/** `Key (slug)=(shixun) already exists.`, in any language. */
function keyIn({ detail = '' }: Refusal): { column: string; value: string } | null {
  const [, column = '', value = ''] = /\(("?\w+"?)\)=\((.*)\)/s.exec(detail) ?? []
  return column ? { column: column.replaceAll('"', ''), value: quote(value) } : null
}

function describeSyntax({ message = '', routine }: Refusal): string {
  const value = valueIn(message)
  if (routine === 'enum_in') return words.enumValue(value)
  if (routine?.startsWith('array_in') || routine?.includes('Array')) return words.array(value)
  const [type = ''] = /(smallint|integer|bigint|double precision|real|numeric|boolean)/.exec(
    message.replace(/"[^]*"/, ''),
  ) ?? ['']
  return words.type(value, words.types[type] ?? words.otherType)
}

/** What stands in the message's last quotation marks: `invalid input syntax for type integer: "abc"`. */
function valueIn(message = ''): string {
  const [, value] = /: ?"([^]*)"$/.exec(message) ?? /"([^]*?)"/.exec(message) ?? []
  return value === undefined ? words.typed : quote(value)
}

const MAX_QUOTED = 40

function quote(value: string): string {
  const characters = Array.from(value)
  const shown = characters.slice(0, MAX_QUOTED).join('')
  return words.value(characters.length > MAX_QUOTED ? `${shown}…` : shown)
}

function nameField(column: string): string {
  const name = words.fields[column]
  return name ? words.field(name, column) : column
}

/** `permission denied for table account` */
function lastWord(message = ''): string {
  return /(\S+)$/.exec(message)?.[1] ?? ''
}
