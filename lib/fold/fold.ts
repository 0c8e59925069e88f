import { variantForm, variants } from '@/lib/fold/variants'

/**
 * What is no part of a word, though it may stand within one: the invisible (Unicode's ignorable characters, the braille
 * blank, placeholders of pasted text), and marks that combine with letters of any script.
 */
const ignored =
  /[\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffc\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/gu
const variant = new RegExp(`[${[...variants.keys()].join('')}]`, 'gu')

/**
 * One form for texts that read the same: m2 for ㎡, 台 for 臺, cafe for Café, without what is ignored. The database has
 * the same in search.fold.
 */
export function fold(text: string): string {
  // Postgres lowers characters without context: İ becomes i, and a final Σ becomes σ.
  const lower = text.normalize('NFKC').replaceAll('İ', 'i').replaceAll('Σ', 'σ').toLowerCase()
  const plain = lower.normalize('NFD').replace(ignored, '').normalize('NFC')
  return plain.replace(variant, variantForm)
}
