import type { Block } from '@/lib/content/compose-home'

export interface Row {
  form: 'wide' | 'trio' | 'strip'
  blocks: Block[]
}

/** Repeats a row of one, a row of three and a programme, until all blocks are placed. */
export function rows(blocks: Block[]): Row[] {
  const news = blocks.filter(({ column }) => column.format === 'news')
  const programmes = blocks.filter(({ column }) => column.format === 'programme')
  const result: Row[] = []
  while (news.length > 0 || programmes.length > 0) {
    add(result, 'wide', news.splice(0, 1))
    add(result, 'trio', news.splice(0, 3))
    add(result, 'strip', programmes.splice(0, 1))
  }
  return result
}

function add(rows: Row[], form: Row['form'], blocks: Block[]): void {
  if (blocks.length > 0) rows.push({ form, blocks })
}
