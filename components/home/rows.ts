import type { Block } from '@/lib/content/home'

export interface Row {
  form: 'wide' | 'trio' | 'strip'
  blocks: Block[]
}

/** News in turns of one and three, a programme after each turn; what is left over follows. */
export function rows(blocks: Block[]): Row[] {
  const news = blocks.filter(({ column }) => column.format === 'news')
  const programmes = blocks.filter(({ column }) => column.format === 'programme')
  const made: Row[] = []
  while (news.length > 0 || programmes.length > 0) {
    add(made, 'wide', news.splice(0, 1))
    add(made, 'trio', news.splice(0, 3))
    add(made, 'strip', programmes.splice(0, 1))
  }
  return made
}

function add(made: Row[], form: Row['form'], blocks: Block[]): void {
  if (blocks.length > 0) made.push({ form, blocks })
}
