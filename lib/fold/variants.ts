import { pairs } from '@/lib/fold/variant-table'

/** Each character that is another way to write a character, with the one that stands for both. */
export const variants = new Map(
  pairs
    .trim()
    .split(/\s/)
    .map((pair): [string, string] => {
      const [variant = '', form = ''] = Array.from(pair)
      return [variant, form]
    }),
)

/** One form of a character for all its variants: 台 for 臺, 檯 and 颱. */
export function variantForm(character: string): string {
  return variants.get(character) ?? character
}
