/** What a text must hold and may not hold: the same rule as the database's `newsroom.clean_line` and `clean_text`. */
import { z } from 'zod'
import { copy } from '@/lib/copy'
import { hasVisible } from '@/lib/visible-text'

/** Embeddings, overrides and isolates: left open they turn the text around that follows. */
const directions = /[\u202a-\u202e\u2066-\u2069]+/g

/** Whether the text was read in a wrong encoding, or held what Postgres can't store (`toStorable`). */
export function isBroken(text: string): boolean {
  return text.includes('\ufffd')
}

/** A text of one line, trimmed; '' where nothing can be seen. */
export function cleanLine(text: string): string {
  return clean(text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' '))
}

/** A text of several lines with \n between them, trimmed; '' where nothing can be seen. */
export function cleanText(text: string): string {
  const lines = text.replace(/\r\n|[\v\f\r\u0085\u2028\u2029]/g, '\n')
  return clean(lines.replace(/(?:(?![\t\n])\p{Cc})+/gu, ' '))
}

/** One line of a form, cleaned. `missing`: the error where it is no text at all. */
export function line(missing?: string) {
  return z
    .string(missing)
    .transform(cleanLine)
    .refine((text) => !isBroken(text), copy.actions.broken)
}

/** Several lines of a form, cleaned. They may quote U+FFFD. */
export function lines(missing?: string) {
  return z.string(missing).transform(cleanText)
}

/** One line of a form that may be empty. */
export function emptyIsNull() {
  return line()
    .default('')
    .transform((text) => text || null)
}

/** A length in code points, as the database counts. */
export function upTo(most: number) {
  return (text: string) => Array.from(text).length <= most
}

function clean(text: string): string {
  const plain = text.replace(directions, '')
  return hasVisible(plain) ? trim(plain) : ''
}

const edge = /[\p{White_Space}\u200b\u2060\ufeff]/u

/** By hand: a pattern for the end takes quadratic time on a long run of blanks. */
function trim(text: string): string {
  let start = 0
  let end = text.length
  while (edge.test(text.charAt(start))) start++
  while (edge.test(text.charAt(end - 1))) end--
  return text.slice(start, end)
}
