const CHARACTERS_A_MINUTE = 400
const WORDS_A_MINUTE = 220

/** Minutes that a text of Chinese and of other words takes to read. */
export function readingMinutes(text: string): number {
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const words = text.match(/[\p{Script=Latin}\d]+/gu)?.length ?? 0
  return Math.ceil(characters / CHARACTERS_A_MINUTE + words / WORDS_A_MINUTE)
}
