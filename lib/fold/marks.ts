/** Burmese writes five marks on a letter, Tibetan four, Vietnamese two. */
const tower = /\p{M}{7}|(\p{M})\1\1|(?:(?=\p{Script=Inherited})\p{M}){5}/u
/** Marks that combine with any script are ornaments where there are many; a script's own vowel signs are not. */
const ornament = /(?=\p{Script=Inherited})(?![\u064b-\u0655\u0670])\p{M}/gu
const emojiMarks = /[\p{Variation_Selector}\u20e3]/gu
const MAX_ORNAMENTS_SHARE = 0.3

/** Whether marks overload a text: too many on a letter, or ornaments all over it. */
export function isOverloaded(text: string): boolean {
  // NFC makes a letter with its usual accent one character.
  const plain = text.replace(emojiMarks, '').normalize('NFC')
  const ornaments = plain.match(ornament)?.length ?? 0
  return tower.test(plain) || ornaments > Array.from(plain).length * MAX_ORNAMENTS_SHARE
}
