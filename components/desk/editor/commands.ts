import { editorCopy } from '@/lib/copy/editor'
import { asBlock } from './insert'

/** A replacement, and what is selected after it. */
export interface Edit {
  from: number
  to: number
  insert: string
  selectFrom: number
  selectTo: number
}

export type TextCommand = Exclude<keyof typeof editorCopy.commands, 'picture'>

const words = editorCopy.placeholders

/** What a button of the toolbar does to the text and its selection. */
export function runCommand(command: TextCommand, text: string, from: number, to: number): Edit {
  switch (command) {
    case 'heading':
      return toggleLines(text, from, to, '## ', /^#{1,6} /)
    case 'quote':
      return toggleLines(text, from, to, '> ', /^> ?/)
    case 'list':
      return toggleLines(text, from, to, '- ', /^[-*+] /)
    case 'bold':
      return toggleMarks(text, from, to)
    case 'link':
      return link(text, from, to)
    case 'table':
      return table(text, to)
    case 'video':
      return video(text, to)
  }
}

/** Blank lines between others stay as they are. */
function toggleLines(text: string, from: number, to: number, mark: string, marked: RegExp): Edit {
  const start = text.lastIndexOf('\n', from - 1) + 1
  const breakAt = text.indexOf('\n', to)
  const end = breakAt < 0 ? text.length : breakAt
  const lines = text.slice(start, end).split('\n')
  const isFilled = (line: string) => line.trim() !== '' || lines.length === 1
  const isOn = lines.filter(isFilled).every((line) => marked.test(line))
  const changed = lines.map((line) => {
    if (!isFilled(line)) return line
    const plain = line.replace(marked, '')
    return isOn ? plain : mark + plain
  })
  const insert = changed.join('\n')
  const isOneLine = lines.length === 1
  const cursor = start + insert.length
  return { from: start, to: end, insert, selectFrom: isOneLine ? cursor : start, selectTo: cursor }
}

function toggleMarks(text: string, from: number, to: number): Edit {
  const selected = text.slice(from, to)
  const isAround = text.slice(from - 2, from) === '**' && text.slice(to, to + 2) === '**'
  if (isAround && from >= 2) {
    return { from: from - 2, to: to + 2, insert: selected, selectFrom: from - 2, selectTo: to - 2 }
  }
  return { from, to, insert: `**${selected}**`, selectFrom: from + 2, selectTo: to + 2 }
}

/** The address is selected, or the text where an address was. */
function link(text: string, from: number, to: number): Edit {
  const selected = text.slice(from, to)
  if (/^https?:\/\/\S+$/.test(selected)) {
    const insert = `[](${selected})`
    return { from, to, insert, selectFrom: from + 1, selectTo: from + 1 }
  }
  const insert = `[${selected}](${words.link})`
  const address = from + selected.length + 3
  return { from, to, insert, selectFrom: address, selectTo: address + words.link.length }
}

function table(text: string, at: number): Edit {
  const { column } = words
  const rows = [`| ${column} 1 | ${column} 2 |`, '| - | - |', '|  |  |', '|  |  |']
  return block(text, at, rows.join('\n'), `${column} 1`)
}

function video(text: string, at: number): Edit {
  return block(text, at, `![${words.videoText}](video:${words.video})`, words.video)
}

/** Inserted after the line of the cursor. */
function block(text: string, cursor: number, content: string, selected: string): Edit {
  const breakAt = text.indexOf('\n', cursor)
  const at = breakAt < 0 ? text.length : breakAt
  const insert = asBlock(text.slice(0, at), content, text.slice(at))
  const selectFrom = at + insert.indexOf(selected)
  return { from: at, to: at, insert, selectFrom, selectTo: selectFrom + selected.length }
}
