import { Card } from '@/components/ui/card'
import type { StoryCard } from '@/lib/content/cards'
import { copy } from '@/lib/copy'

/** 推荐视频 */
export function RelatedVideos({ videos }: { videos: StoryCard[] }) {
  if (videos.length === 0) return null
  return (
    <aside className="related" aria-labelledby="related">
      <h2 id="related" className="section-title">
        {copy.story.related}
      </h2>
      {videos.map((video) => (
        <Card key={video.id} story={video} look="row" size="thumb" sizes="160px" />
      ))}
    </aside>
  )
}
