import { Converter } from 'opencc-js/t2cn'

/** Loading the tables takes a fifth of a second: at the first comment, not at the start. */
let converters: ((character: string) => string)[] | undefined

/**
 * The simplified form of one character, whichever of the traditional standards it is from. Character
 * by character, so that places in the text are kept: phrases would change their length.
 */
export function simplified(character: string): string {
  if (!/\p{Script=Han}/u.test(character)) return character
  converters ??= (['t', 'hk', 'tw'] as const).map((from) => Converter({ from, to: 'cn' }))
  const form = converters.reduce((text, converter) => converter(text), character)
  // A character that stands for a word of several (as one does in Taiwan) stays itself.
  return Array.from(form).length === 1 ? form : character
}
