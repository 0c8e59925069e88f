import { Pills } from '@/components/ui/pills'
import { copy } from '@/lib/copy'
import { topic } from '@/lib/routes'

/** 关键词 */
export function Keywords({ keywords }: { keywords: string[] }) {
  if (keywords.length === 0) return null
  return (
    <div className="keywords">
      <span id="keywords">{copy.story.keywords}</span>
      <Pills
        labelledBy="keywords"
        items={keywords.map((keyword) => ({ href: topic(keyword), text: keyword }))}
      />
    </div>
  )
}
