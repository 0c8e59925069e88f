import { traditionalForms } from '@/lib/copy'
import { HANT } from '@/lib/routes/scripts'

/** The text in the characters of a page of this language. */
export function inScriptOf(language: string, text: string): string {
  if (language !== HANT) return text
  return text.replace(/./gu, (character) => traditionalForms[character] ?? character)
}
