import { notFound } from 'next/navigation'
import { DeskPage } from '@/app/desk/desk-page'
import { requireSpecials } from '@/app/desk/specials/require-specials'
import type { SearchParams } from '@/app/private-page'
import { withErrorPage } from '@/app/with-error-page'
import { StoryWords } from '@/components/desk/specials/story-words'
import { readDraft } from '@/lib/actions/drafts'
import { deskSpecialsCopy as words } from '@/lib/copy/desk-specials'
import { readSectionPage } from '@/lib/desk/specials/specials'
import { actionPage, actions } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'

export const metadata = { title: words.heading }

interface StoryProps {
  params: Promise<{ id: string; section: string; story: string }>
  searchParams: SearchParams
}

async function StoryPage({ params, searchParams }: StoryProps) {
  const names = await params
  const path = actionPage(actions.deskSpecialStory, names)
  const reader = await requireSpecials(path)
  const found = await readSectionPage(parseId(names.id), parseId(names.section))
  const id = parseId(names.story)
  const story = found?.stories.find(({ storyId }) => storyId === id)
  if (!found || !story) notFound()
  const ids = { id: found.special.id, section: found.section.id }
  const back = (
    <a className="desk-link" href={actionPage(actions.deskSpecialSection, ids)}>
      {words.backToSection}
    </a>
  )
  return (
    <DeskPage reader={reader} path={path} heading={story.storyTitle || words.untitled} tools={back}>
      <StoryWords
        names={{ ...ids, story: story.storyId }}
        story={story}
        draft={await readDraft(path, (await searchParams).draft)}
      />
    </DeskPage>
  )
}

export default withErrorPage(StoryPage)
