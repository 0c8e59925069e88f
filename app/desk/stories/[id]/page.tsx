import { notFound } from 'next/navigation'
import { DeskPage } from '@/app/desk/desk-page'
import { requireStaff } from '@/app/desk/require-staff'
import type { SearchParams } from '@/app/private-page'
import { readNotice } from '@/app/read-notice'
import { withErrorPage } from '@/app/with-error-page'
import { DiscardedEdits } from '@/components/desk/story/discarded-edits'
import { StoryForm } from '@/components/desk/story/story-form'
import { StoryNav } from '@/components/desk/story/story-nav'
import { StoryTools } from '@/components/desk/story/story-tools'
import { readDraft } from '@/lib/actions/drafts'
import { readColumns } from '@/lib/content/columns'
import { deskStoriesCopy as words } from '@/lib/copy/desk-stories'
import { seesColumn } from '@/lib/desk/own-columns'
import { readDiscardedEdits } from '@/lib/newsroom/discarded-edits'
import { draftOver } from '@/lib/newsroom/draft-values'
import { readStoryChecks } from '@/lib/newsroom/story-checks'
import { readDeskStory } from '@/lib/newsroom/read-story'
import { reviewState } from '@/lib/newsroom/review/state'
import { mayWriteIn } from '@/lib/newsroom/story-rights'
import { actionPage, actions } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'
import { pickedIn } from '@/lib/schemas/picking'
import { parseVisible } from '@/lib/schemas/story-filter'
import { can, storyRights } from '@/lib/schemas/rights'

export const metadata = { title: words.heading }

interface StoryProps {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

async function StoryPage({ params, searchParams }: StoryProps) {
  const path = actionPage(actions.deskStory, await params)
  const reader = await requireStaff(path, storyRights)
  const id = parseId((await params).id)
  const story = id === null ? null : await readDeskStory(reader, id)
  if (!story) notFound()
  const query = await searchParams
  const draft = await readDraft(path, query.draft)
  const typed = draftOver(story.values, draft)
  const picked = pickedIn(query, ['cover', 'share_picture'])
  const columns = await readColumns()
  return (
    <DeskPage
      reader={reader}
      path={path}
      heading={story.values.title || words.untitled}
      notice={await readNotice(searchParams)}
    >
      <StoryNav
        id={story.id}
        hasStats={seesColumn(reader, story.column)}
        mayPublish={can(reader, 'publish', story.column)}
      />
      <StoryForm
        story={story}
        draft={draft}
        typed={{ ...typed, values: { ...typed.values, ...picked } }}
        review={await reviewState(story.id)}
        checks={await readStoryChecks(reader, story, query.links !== undefined)}
        columns={columns.filter(
          ({ slug }) =>
            [story.column, typed.values.column_slug].includes(slug) || mayWriteIn(reader, slug),
        )}
        visible={parseVisible(query)}
      />
      <StoryTools story={story} />
      <DiscardedEdits id={story.id} edits={await readDiscardedEdits(reader, story.id)} />
    </DeskPage>
  )
}

export default withErrorPage(StoryPage)
