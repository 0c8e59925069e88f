import { forms, simplified } from '@/lib/simplified'

const traditional = new RegExp(`[${[...forms.keys()].join('')}]`, 'gu')

/** The same folding as search.fold in SQL: m2 for ㎡, 台 for 臺. */
export function fold(text: string): string {
  // Postgres lowers characters without context: İ becomes i, and a final Σ becomes σ.
  const lower = text.normalize('NFKC').replaceAll('İ', 'i').replaceAll('Σ', 'σ').toLowerCase()
  return lower.replace(traditional, simplified)
}
