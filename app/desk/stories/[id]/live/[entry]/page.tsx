import { notFound } from 'next/navigation'
import { DeskPage } from '@/app/desk/desk-page'
import { requireStaff } from '@/app/desk/require-staff'
import type { SearchParams } from '@/app/private-page'
import { withErrorPage } from '@/app/with-error-page'
import { EntryForm } from '@/components/desk/live/entry-form'
import { EntryVersions } from '@/components/desk/live/entry-versions'
import { readDraft } from '@/lib/actions/drafts'
import { deskLiveCopy as words } from '@/lib/copy/desk-live'
import { readEntryVersions } from '@/lib/newsroom/live/entry-versions'
import { readDeskEntry, readDeskLive } from '@/lib/newsroom/live/read-live'
import { actionPage, actions } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'
import { pickedIn } from '@/lib/schemas/picking'
import { entryRights } from '@/lib/schemas/rights'
import { toMinute } from '@/lib/time'

export const metadata = { title: words.changing }

interface EntryProps {
  params: Promise<{ id: string; entry: string }>
  searchParams: SearchParams
}

async function EntryPage({ params, searchParams }: EntryProps) {
  const path = actionPage(actions.deskLiveEntry, await params)
  const reader = await requireStaff(path, entryRights)
  const names = await params
  const found = await readDeskLive(reader, parseId(names.id))
  const id = parseId(names.entry)
  const entry = found?.mayWrite && id !== null ? await readDeskEntry(found.story.id, id) : null
  if (!found || !entry) notFound()
  const query = await searchParams
  const { title, text, picture, at, pinned, keyEvent } = entry
  const story = found.story.id
  return (
    <DeskPage
      reader={reader}
      path={path}
      heading={words.changing}
      tools={
        <a className="desk-link" href={actionPage(actions.deskLive, { id: story })}>
          {words.headingOf(found.story.title)}
        </a>
      }
    >
      <EntryForm
        action={actions.deskLiveEntry}
        names={{ id: story, entry: entry.id }}
        page={path}
        values={{
          title,
          text,
          picture: pickedIn(query, ['picture']).picture ?? picture ?? '',
          at: toMinute(at),
          pinned: pinned ? '1' : '',
          keyEvent: keyEvent ? '1' : '',
        }}
        draft={await readDraft(path, query.draft)}
        submit={words.save}
      />
      <EntryVersions versions={await readEntryVersions(entry.id)} />
    </DeskPage>
  )
}

export default withErrorPage(EntryPage)
