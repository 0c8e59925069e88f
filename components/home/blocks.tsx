import { FeatureBlock } from '@/components/home/feature-block'
import { HotList } from '@/components/home/hot-list'
import { NewsBlock } from '@/components/home/news-block'
import { ProgrammeStrip } from '@/components/home/programme-strip'
import { rows } from '@/components/home/rows'
import type { Block } from '@/lib/content/compose-home'
import type { StoryCard } from '@/lib/content/cards'

export function Blocks({ blocks, hot }: { blocks: Block[]; hot: StoryCard[] }) {
  return rows(blocks).map((row, index) => {
    const [first] = row.blocks
    if (!first) return null
    const key = first.column.slug
    if (row.form === 'strip') return <ProgrammeStrip key={key} {...first} />
    if (row.form === 'trio') {
      return (
        <div key={key} className="trio page">
          {row.blocks.map((block) => (
            <NewsBlock key={block.column.slug} {...block} />
          ))}
        </div>
      )
    }
    return (
      <div key={key} className={index === 0 ? 'wide with-hot page' : 'wide page'}>
        <FeatureBlock {...first} />
        {index === 0 && <HotList stories={hot} />}
      </div>
    )
  })
}
