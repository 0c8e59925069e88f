import { notFound } from 'next/navigation'
import { demandReader } from '@/app/require-reader'
import { PrivatePage } from '@/app/private-page'
import { safely } from '@/app/safely'
import { SwitchPanel } from '@/components/me/switch-panel'
import { doorPageCopy } from '@/lib/copy/action-pages'
import { likes } from '@/lib/reader/likes'
import { readPublicStory } from '@/lib/content/public-story'
import { doorPage, doors, story as storyPath } from '@/lib/routes'

export const metadata = { title: doorPageCopy.title.like, robots: { index: false } }

async function LikePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const path = doorPage(doors.like, { id })
  const reader = await demandReader(path)
  const story = (await readPublicStory(id)) ?? notFound()
  return (
    <PrivatePage path={path}>
      <SwitchPanel
        words={doorPageCopy.like}
        about={story.title}
        door={doors.like}
        names={{ id: story.id }}
        on={await likes(reader, story.id)}
        back={{ href: storyPath(story), label: doorPageCopy.toStory }}
      />
    </PrivatePage>
  )
}

export default safely(LikePage)
