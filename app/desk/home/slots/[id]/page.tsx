import { notFound } from 'next/navigation'
import { DeskPage } from '@/app/desk/desk-page'
import { requireStaff } from '@/app/desk/require-staff'
import type { SearchParams } from '@/app/private-page'
import { withErrorPage } from '@/app/with-error-page'
import { SlotForm } from '@/components/desk/home/slot-form'
import { readDraft } from '@/lib/actions/drafts'
import { homeDeskCopy as words } from '@/lib/copy/home-desk'
import { readBlocks, readSlot } from '@/lib/desk/home-slots'
import { actionPage, actions } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'
import { pickedIn } from '@/lib/schemas/picking'

export const metadata = { title: words.heading }

interface SlotPageProps {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

async function SlotPage({ params, searchParams }: SlotPageProps) {
  const { id } = await params
  const path = actionPage(actions.deskHomeSlot, { id })
  const reader = await requireStaff(path, 'curate')
  const key = parseId(id)
  const slot = key === null ? null : await readSlot(reader, key)
  if (!slot) notFound()
  const query = await searchParams
  return (
    <DeskPage reader={reader} path={path} heading={words.changing(slot.title || slot.story.title)}>
      <SlotForm
        blocks={await readBlocks(reader)}
        slot={slot}
        picked={pickedIn(query, ['picture']).picture}
        draft={await readDraft(path, query.draft)}
      />
    </DeskPage>
  )
}

export default withErrorPage(SlotPage)
