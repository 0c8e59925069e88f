import { SpecialList } from '@/components/special/special-list'
import { SpecialTimeline } from '@/components/special/special-timeline'
import { SectionTitle } from '@/components/ui/section-title'
import { VideoGrid } from '@/components/listing/video-grid'
import { asShown } from '@/components/special/as-shown'
import type { SpecialSection as Section } from '@/lib/content/specials'
import { topic } from '@/lib/routes'

export function SpecialSection({ section }: { section: Section }) {
  const { title, kind, keyword } = section
  const name = title || (kind === 'keyword' ? (keyword ?? '') : '')
  return (
    <section className="special-section">
      {name && (
        <SectionTitle
          text={name}
          href={kind === 'keyword' && keyword ? topic(keyword) : undefined}
        />
      )}
      <Stories section={section} heading={name ? 'h3' : 'h2'} />
    </section>
  )
}

interface StoriesProps {
  section: Section
  heading: 'h2' | 'h3'
}

function Stories({ section: { kind, stories }, heading }: StoriesProps) {
  switch (kind) {
    case 'timeline':
      return <SpecialTimeline stories={stories} heading={heading} />
    case 'gallery':
      return <VideoGrid videos={stories.map(asShown)} heading={heading} />
    default:
      return <SpecialList stories={stories.map(asShown)} heading={heading} />
  }
}
