import { basename } from 'node:path'
import type { DatabaseError } from 'pg'
import type { z } from 'zod'
import { importCopy } from '@/lib/copy/import'
import { mediaCopy } from '@/lib/copy/media'
import { describeRefusal } from '@/lib/database/refusal'
import type { Parsed } from './parse-yaml'

const words = importCopy.field

/** A file that was not imported; `reason` is one line that names the field. */
export interface Refusal {
  file: string
  reason: string
}

const MAX_REASON = 1000

/** A reason may quote what the file holds: it is shown without line breaks and control characters. */
export function onOneLine({ file, reason }: Refusal): Refusal {
  const line = reason.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
  return { file, reason: line.length > MAX_REASON ? `${line.slice(0, MAX_REASON)}…` : line }
}

/** `title: 最多200字（第2行）; cover: …` */
export function reasonOf(error: z.ZodError, lineOf: Parsed['lineOf'] = () => null): string {
  return error.issues
    .flatMap((issue) => {
      const names = issue.code === 'unrecognized_keys' ? issue.keys : [null]
      return names.map((name) => {
        const path = name === null ? issue.path : [...issue.path, name]
        const line = lineOf(path)
        const message = name === null ? issue.message : words.unknown(name)
        return [...path, message].join(': ') + (line === null ? '' : importCopy.line(line))
      })
    })
    .join('; ')
}

/** For zod: what is said where the schema says nothing. */
export function fieldFault(issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'invalid_value')
    return words.choice(issue.values.filter((value) => value !== '').join(importCopy.or))
  if (issue.code !== 'invalid_type') return words.invalid
  if (issue.input === undefined) return words.required
  return issue.expected === 'string' ? words.text : words.fields
}

/** Why a file can't be read, on one line. */
export function fileFault(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException
  const known = (importCopy.unreadable as Record<string, string>)[code]
  return known ?? message.split('\n')[0] ?? ''
}

/** Why Postgres refused a row; names of check constraints are sentences for editors. */
export function databaseReason(error: unknown): string {
  const { constraint, column, message, code, ...refusal } = error as DatabaseError
  // What a trigger says has the values too.
  if (code === '23514' && constraint)
    return refusal.routine === 'exec_stmt_raise' ? message : constraint
  const names = {
    ...(constraint && { constraint_name: constraint }),
    ...(column && { column_name: column }),
  }
  return describeRefusal({ ...refusal, ...names, message, ...(code && { code }) })
}

/** Whether the fault is the row's (data exception or constraint), not the transaction's. */
export function isRowFault(error: unknown): boolean {
  const { code } = error as { code?: string }
  return /^2[23]/.test(code ?? '')
}

/** The error, in plain words where a list names a file that is not there. */
export function missingFile(
  error: unknown,
  entry: { file: string; place: number } | null | undefined,
): Error {
  const isMissing = (error as { code?: string }).code === 'ENOENT'
  if (!isMissing || !entry) return error as Error
  return new Error(mediaCopy.missing(basename(entry.file), entry.place))
}
