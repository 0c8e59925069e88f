import { notFound } from 'next/navigation'
import { requireReader } from '@/app/require-reader'
import { PrivatePage, type SearchParams } from '@/app/private-page'
import { refusalOf } from '@/app/refusal'
import { withErrorPage } from '@/app/with-error-page'
import { SwitchPanel } from '@/components/me/switch-panel'
import { actionPageCopy } from '@/lib/copy/action-pages'
import { isLiked } from '@/lib/reader/likes'
import { readPublicStory } from '@/lib/content/public-story'
import { actionPage, actions, story as storyPath } from '@/lib/routes'

export const metadata = { title: actionPageCopy.title.like, robots: { index: false } }

interface Props {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

async function LikePage({ params, searchParams }: Props) {
  const { id } = await params
  const path = actionPage(actions.like, { id })
  const reader = await requireReader(path)
  const story = (await readPublicStory(id)) ?? notFound()
  return (
    <PrivatePage path={path}>
      {await refusalOf(path, searchParams)}
      <SwitchPanel
        words={actionPageCopy.like}
        about={story.title}
        action={actions.like}
        names={{ id: story.id }}
        on={await isLiked(reader, story.id)}
        back={{ href: storyPath(story), label: actionPageCopy.toStory }}
      />
    </PrivatePage>
  )
}

export default withErrorPage(LikePage)
