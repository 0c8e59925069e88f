/**
 * The words of the demo with their frequencies, and invented names with Zipf's distribution, so that a few terms
 * are common and most are rare, as in a real corpus.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { type Random, random, weighted } from './random'

const NAMES = 30_000
const suffixes =
  '港,大桥,村,镇,小学,中学,医院,公司,研究院,码头,公园,剧院,车站,社区,大学,工厂,渔场,古镇,机场,书店,水库,集团,球队,博物馆'.split(
    ',',
  )
const latin =
  'C919,5G,6G,AI,LNG,iPhone 17,GDP,KTV,ETC,CT,WTO,APEC,4K,B超,T台,X光,VR,3D,G60,S1'.split(',')

export interface Vocabulary {
  /** The text between two punctuation marks in the demo, which keeps n-grams realistic. */
  clause: (random: Random) => string
  /** A word of at least two characters. */
  topic: (random: Random) => string
  name: (random: Random) => string
  keyword: (random: Random) => string
}

export function vocabulary(): Vocabulary {
  const texts = readTexts('prisma/demo/stories')
  const counts = countWords(texts)
  const words = [...counts.keys()]
  const topics = words.filter((word) => word.length > 1)
  const frequency = (word: string) => counts.get(word) ?? 0
  const names = makeNames(words.filter((word) => word.length === 2))
  const clauses = texts.flatMap((text) => text.match(/[\p{Script=Han}A-Za-z0-9]{4,20}/gu) ?? [])
  const name = weighted(names, zipf)
  return {
    clause: (source) => source.pick(clauses),
    topic: weighted(topics, (topic) => Math.sqrt(frequency(topic))),
    name,
    keyword: weighted([...topics.slice(0, 2000), ...names.slice(0, 6000)], zipf),
  }
}

function zipf(_: string, rank: number): number {
  return 1 / (rank + 10)
}

function readTexts(folder: string): string[] {
  return readdirSync(folder).map((file) =>
    readFileSync(`${folder}/${file}`, 'utf8').replace(/^---[^]*?\n---/, ''),
  )
}

function countWords(texts: string[]): Map<string, number> {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  const counts = new Map<string, number>()
  for (const { segment } of texts.flatMap((text) => [...segmenter.segment(text)])) {
    if (/^\p{Script=Han}+$/u.test(segment)) counts.set(segment, (counts.get(segment) ?? 0) + 1)
  }
  return counts
}

function makeNames(stems: string[]): string[] {
  const source = random(7)
  const names = new Set(latin)
  while (names.size < NAMES) names.add(source.pick(stems) + source.pick(suffixes))
  return [...names]
}
