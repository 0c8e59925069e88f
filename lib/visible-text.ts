/**
 * Everything but spaces, controls, what fonts draw nothing for (Hangul fillers and zero width characters are
 * Default_Ignorable), the blank of Braille, the marks of ruby text, and marks without a character to stand on.
 * newsroom.is_visible is the same in SQL.
 */
const visible =
  /[^\p{White_Space}\p{Cc}\p{Cs}\p{M}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]/u

/** Whether a reader would see anything of the text: what holds nothing visible is empty. */
export function hasVisible(text: string): boolean {
  return visible.test(text)
}
