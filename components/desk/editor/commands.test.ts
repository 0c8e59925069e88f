import { expect, test } from 'vitest'
import { runCommand, type TextCommand } from './commands'

/** `⟨` and `⟩` are the ends of the selection. */
function run(command: TextCommand, marked: string): string {
  const from = marked.indexOf('⟨')
  const to = marked.indexOf('⟩') - 1
  const text = marked.replace(/[⟨⟩]/g, '')
  const edit = runCommand(command, text, from, to)
  const changed = text.slice(0, edit.from) + edit.insert + text.slice(edit.to)
  const { selectFrom, selectTo } = edit
  return `${changed.slice(0, selectFrom)}⟨${changed.slice(selectFrom, selectTo)}⟩${changed.slice(selectTo)}`
}

test.each([
  ['heading', '甲\n乙⟨⟩丙\n丁', '甲\n## 乙丙⟨⟩\n丁'],
  ['heading', '## 乙⟨⟩', '乙⟨⟩'],
  ['heading', '### 乙⟨⟩', '乙⟨⟩'],
  ['quote', '⟨甲\n\n乙⟩', '⟨> 甲\n\n> 乙⟩'],
  ['quote', '⟨> 甲\n> 乙⟩', '⟨甲\n乙⟩'],
  ['list', '⟨甲\n- 乙⟩\n丙', '⟨- 甲\n- 乙⟩\n丙'],
  ['list', '⟨⟩', '- ⟨⟩'],
  ['bold', '甲⟨乙⟩丙', '甲**⟨乙⟩**丙'],
  ['bold', '甲**⟨乙⟩**丙', '甲⟨乙⟩丙'],
  ['bold', '⟨⟩', '**⟨⟩**'],
  ['link', '见⟨公告⟩。', '见[公告](⟨https://⟩)。'],
  ['link', '见⟨https://a.example/b⟩。', '见[⟨⟩](https://a.example/b)。'],
  ['table', '甲⟨⟩乙\n\n丙', '甲乙\n\n| ⟨列 1⟩ | 列 2 |\n| - | - |\n|  |  |\n|  |  |\n\n丙'],
  ['video', '⟨⟩', '![说明](video:⟨编号⟩)\n'],
] as const)('%s: %j', (command, before, after) => {
  expect(run(command, before)).toBe(after)
})
