import { DeskPage } from '@/app/desk/desk-page'
import { requireStaff } from '@/app/desk/require-staff'
import type { SearchParams } from '@/app/private-page'
import { readNotice } from '@/app/read-notice'
import { refusalOf } from '@/app/refusal'
import { withErrorPage } from '@/app/with-error-page'
import { NewStory } from '@/components/desk/story/new-story'
import { StoryFilter } from '@/components/desk/story/story-filter'
import { StoryTable } from '@/components/desk/story/story-table'
import { CursorPager } from '@/components/ui/cursor-pager'
import { readColumns } from '@/lib/content/columns'
import { parseCursor } from '@/lib/content/cursor'
import { deskStoriesCopy as words } from '@/lib/copy/desk-stories'
import { seesColumn } from '@/lib/desk/own-columns'
import { readStoryList } from '@/lib/newsroom/story-list'
import { mayWriteIn } from '@/lib/newsroom/story-rights'
import { routes } from '@/lib/routes'
import { storyFilter, toQuery } from '@/lib/schemas/story-filter'
import { storyRights } from '@/lib/schemas/rights'

export const metadata = { title: words.heading }

async function StoriesPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await searchParams
  const filter = storyFilter.parse(params)
  const cursor = typeof params.before === 'string' ? parseCursor(params.before) : null
  const path = routes.deskStories
  const reader = await requireStaff(path, storyRights)
  const columns = await readColumns()
  const writable = mayWriteIn(reader, null)
    ? null
    : columns.filter(({ slug }) => mayWriteIn(reader, slug))
  const { stories, next } = await readStoryList(reader, filter, cursor)
  return (
    <DeskPage
      reader={reader}
      path={path}
      heading={words.heading}
      tools={<NewStory column={filter.column} columns={writable} />}
      notice={await readNotice(searchParams)}
    >
      {await refusalOf(path, searchParams)}
      <StoryFilter
        filter={filter}
        columns={columns.filter(({ slug }) => seesColumn(reader, slug))}
      />
      <StoryTable stories={stories} />
      <CursorPager
        path={path}
        query={toQuery(filter)}
        next={next}
        older={cursor !== null}
        labels={words.pager}
      />
    </DeskPage>
  )
}

export default withErrorPage(StoriesPage)
