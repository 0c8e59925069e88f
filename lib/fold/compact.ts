/**
 * An address, a number or a code that somebody may have pasted: in half width, without blanks, invisible and control
 * characters.
 */
export function compact(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu, '')
}
