/** The text with the blank lines that keep it apart from what stands around it, if it is more than part of a line. */
export function asBlock(before: string, text: string, after: string): string {
  if (!isBlock(text)) return text
  const opening = before === '' ? '' : '\n'.repeat(Math.max(0, 2 - breaksAtEnd(before)))
  const closing = after === '' ? '\n' : '\n'.repeat(Math.max(0, 2 - breaksAtStart(after)))
  return opening + text + closing
}

function isBlock(text: string): boolean {
  return /\n|^(?:#{1,6} |> |[-*+] |\d+[.)] |\||```|!\[[^\]]*\]\([^)]*\)$|\[\^)/.test(text)
}

function breaksAtEnd(text: string): number {
  return /\n*$/.exec(text)?.[0].length ?? 0
}

function breaksAtStart(text: string): number {
  return /^\n*/.exec(text)?.[0].length ?? 0
}

/** Footnotes of a paste get labels that the body does not have yet. */
export function renumberNotes(text: string, body: string): string {
  const taken = new Set([...body.matchAll(LABEL)].map(([, label]) => label))
  const renamed = new Map<string, string>()
  return text.replace(LABEL, (mark, label: string) => {
    if (!taken.has(label)) return mark
    let name = renamed.get(label)
    for (let number = 1; name === undefined; number++) {
      const free = String(number)
      const isUsed = taken.has(free) || text.includes(`[^${free}]`)
      if (!isUsed && ![...renamed.values()].includes(free)) name = free
    }
    renamed.set(label, name)
    return `[^${name}]`
  })
}

const LABEL = /\[\^([^\]\s]+)\]/g
