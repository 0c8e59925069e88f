import { notFound } from 'next/navigation'
import { DeskPage } from '@/app/desk/desk-page'
import { requireStaff } from '@/app/desk/require-staff'
import type { SearchParams } from '@/app/private-page'
import { readNotice } from '@/app/read-notice'
import { withErrorPage } from '@/app/with-error-page'
import { EntryForm } from '@/components/desk/live/entry-form'
import { EntryList } from '@/components/desk/live/entry-list'
import { LiveState } from '@/components/desk/live/live-state'
import { CursorPager } from '@/components/ui/cursor-pager'
import { readDraft } from '@/lib/actions/drafts'
import { deskLiveCopy as words } from '@/lib/copy/desk-live'
import { readDeskEntries, readDeskLive } from '@/lib/newsroom/live/read-live'
import { actionPage, actions } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'
import { pickedIn } from '@/lib/schemas/picking'
import { storyRights } from '@/lib/schemas/rights'

export const metadata = { title: words.heading }

interface LiveProps {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

async function LivePage({ params, searchParams }: LiveProps) {
  const path = actionPage(actions.deskLive, await params)
  const reader = await requireStaff(path, storyRights)
  const found = await readDeskLive(reader, parseId((await params).id))
  if (!found) notFound()
  const { story, live, mayWrite, mayLead } = found
  const query = await searchParams
  const { before, draft } = query
  const cursor = parseId(before)
  const { entries, next } = await readDeskEntries(story.id, cursor)
  const mayAdd = mayWrite && live !== null && live.endedAt === null && cursor === null
  return (
    <DeskPage
      reader={reader}
      path={path}
      heading={words.headingOf(story.title)}
      tools={
        <a className="desk-link" href={actionPage(actions.deskStory, { id: story.id })}>
          {words.back}
        </a>
      }
      notice={await readNotice(searchParams)}
    >
      <p className="desk-hint">{story.isPublic ? words.intro : words.notPublic}</p>
      <LiveState found={found} />
      {mayAdd && (
        <section className="desk-part" aria-labelledby="adding">
          <h2 id="adding">{words.adding}</h2>
          <EntryForm
            action={actions.deskLiveEntries}
            names={{ id: story.id }}
            page={path}
            values={pickedIn(query, ['picture'])}
            draft={await readDraft(path, draft)}
            submit={live.releases ? words.addWaiting : words.add}
          />
        </section>
      )}
      {live && <EntryList story={story.id} {...{ entries, mayWrite, mayLead }} />}
      <CursorPager
        path={path}
        next={next}
        older={cursor !== null}
        labels={{ first: words.newest, next: words.older }}
      />
    </DeskPage>
  )
}

export default withErrorPage(LivePage)
