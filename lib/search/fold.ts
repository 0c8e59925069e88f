import { forms, simplified } from '@/lib/simplified'

const traditional = new RegExp(`[${[...forms.keys()].join('')}]`, 'gu')

/** A text in the form in which the database compares it (search.fold): m2 for ㎡, 台 for 臺. */
export function fold(text: string): string {
  // Postgres lowers each character by itself: İ is i, and a Σ at the end of a word is σ.
  const lower = text.normalize('NFKC').replaceAll('İ', 'i').replaceAll('Σ', 'σ').toLowerCase()
  return lower.replace(traditional, simplified)
}
