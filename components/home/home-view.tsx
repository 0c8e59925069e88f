import { Blocks } from '@/components/home/blocks'
import { Front } from '@/components/home/front'
import { VideoSection } from '@/components/home/video-section'
import type { Home } from '@/lib/content/compose-home'
import { site } from '@/lib/site'

export function HomeView({ front, latest, videos, blocks, hot }: Home) {
  return (
    <>
      <h1 className="hidden">{`${site.name}：${site.slogan}`}</h1>
      <Front stories={front} latest={latest} />
      <VideoSection videos={videos} />
      <Blocks blocks={blocks} hot={hot} />
    </>
  )
}
