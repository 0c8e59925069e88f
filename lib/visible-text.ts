/**
 * Spaces, controls, what fonts draw nothing for (Hangul fillers and zero width characters are Default_Ignorable),
 * the blank of Braille, and marks without a character to stand on. newsroom.has_visible is the same in SQL.
 */
const invisible = /[\p{White_Space}\p{Cc}\p{Cf}\p{Cs}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/gu

/** Whether a reader would see anything of the text: what holds nothing visible is empty. */
export function hasVisible(text: string): boolean {
  return text.replace(invisible, '') !== ''
}
