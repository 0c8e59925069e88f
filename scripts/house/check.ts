import { cacheFaults, envFaults, jsonLdFaults, urlFaults } from './doors'
import { clientFaults, elementFaults } from './names'
import { measure, sizeFaults } from './size'
import { readSources, type Rule } from './source'
import { wordFaults } from './words'

const rules: Rule[] = [
  sizeFaults,
  cacheFaults,
  envFaults,
  jsonLdFaults,
  urlFaults,
  wordFaults,
  elementFaults,
  clientFaults,
]

/** Prints the house numbers and what breaks a rule. Returns whether nothing does. */
export function checkHouse(): boolean {
  const sources = readSources()
  const { files, median, nineInTen, largest } = measure(sources)
  console.log(
    `${files} files; lines: median ${median}, nine in ten ≤ ${nineInTen}, largest ${largest}`,
  )
  const faults = rules.flatMap((rule) => rule(sources))
  for (const fault of faults) console.log(`✗ ${fault}`)
  return faults.length === 0
}
