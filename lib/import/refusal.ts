import { basename } from 'node:path'
import type { z } from 'zod'
import { mediaCopy } from '@/lib/copy/media'

/** A file that was not imported; `reason` is one line that names the field. */
export interface Refusal {
  file: string
  reason: string
}

/** `title: at most 200 characters; cover: …` */
export function reasonOf(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => [...path, message].join(': ')).join('; ')
}

/** Why Postgres refused a row; names of check constraints are sentences for editors. */
export function databaseReason(error: unknown): string {
  const { code, constraint, detail, message } = error as Record<string, string | undefined>
  if (code === '23514' && constraint) return constraint
  return detail ?? message ?? String(error)
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
