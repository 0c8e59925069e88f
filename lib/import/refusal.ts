import type { z } from 'zod'

/** What was not imported, and why: one line that names the field. */
export interface Refusal {
  file: string
  reason: string
}

/** `title: at most 200 characters; cover: …` */
export function reasonOf(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => [...path, message].join(': ')).join('; ')
}

/** What Postgres says of a row it refuses: a check's name is a sentence for editors. */
export function databaseReason(error: unknown): string {
  const { code, constraint, detail, message } = error as Record<string, string | undefined>
  if (code === '23514' && constraint) return constraint
  return detail ?? message ?? String(error)
}

/** Whether Postgres refuses the row itself (data or constraint), not the whole work. */
export function isRowFault(error: unknown): boolean {
  const { code } = error as { code?: string }
  return /^2[23]/.test(code ?? '')
}
