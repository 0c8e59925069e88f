import { Converter, Locale } from 'opencc-js/t2cn'

/** Once in a process, whichever bundles hold this module. */
const root = globalThis as { xiaowenSimplified?: Map<string, string> }

/**
 * The simplified form of one character (NFC), whichever of the traditional standards it is from. Character
 * by character, so that places in the text are kept: phrases would change their length.
 */
export function simplified(character: string): string {
  // At the first comment, not at the start: it takes a fifth of a second.
  root.xiaowenSimplified ??= readForms()
  return root.xiaowenSimplified.get(character) ?? character
}

/** The converters hold 42,000 maps, some 12 MB, so they are let go of. */
function readForms(): Map<string, string> {
  const converters = (['t', 'hk', 'tw'] as const).map((from) => Converter({ from, to: 'cn' }))
  const forms = new Map<string, string>()
  for (const character of convertible()) {
    const form = converters.reduce((text, convert) => convert(text), character)
    // A character that stands for a word of several (as one does in Taiwan) stays itself.
    if (form !== character && Array.from(form).length === 1) forms.set(character, form)
  }
  return forms
}

/** The Han characters that a table changes by themselves: its lines are `聞 闻`, with | between. */
function convertible(): Set<string> {
  const tables = [...Object.values(Locale.from), ...Object.values(Locale.to)].flat(2)
  const words = tables.flatMap((table) =>
    String(table)
      .split('|')
      .map((line) => line.split(' ', 1).join('')),
  )
  return new Set(words.filter((word) => /^\p{Script=Han}$/u.test(word)))
}
