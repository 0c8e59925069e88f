import { notFound } from 'next/navigation'
import { DeskPage } from '@/app/desk/desk-page'
import { requireStaff } from '@/app/desk/require-staff'
import type { SearchParams } from '@/app/private-page'
import { withErrorPage } from '@/app/with-error-page'
import { CorrectionForm } from '@/components/desk/correction-form'
import { StoryLinks } from '@/components/desk/story-links'
import { readDraft } from '@/lib/actions/drafts'
import { deskCorrectionCopy as words } from '@/lib/copy/corrections'
import { readDeskCorrection } from '@/lib/newsroom/desk-corrections'
import { readStoryHead } from '@/lib/newsroom/story-head'
import { actionPage, actions } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'

export const metadata = { title: words.fix }

interface CorrectionProps {
  params: Promise<{ id: string; correction: string }>
  searchParams: SearchParams
}

async function CorrectionPage({ params, searchParams }: CorrectionProps) {
  const names = await params
  const path = actionPage(actions.deskCorrection, names)
  const reader = await requireStaff(path, 'publish')
  const story = await readStoryHead(reader, parseId(names.id))
  const correction = story && (await readDeskCorrection(story, parseId(names.correction)))
  if (!story || !correction) notFound()
  return (
    <DeskPage reader={reader} path={path} heading={words.fix}>
      <StoryLinks story={story} />
      <CorrectionForm
        action={actions.deskCorrection}
        names={names}
        text={words.fixHint}
        value={correction.text}
        submit={words.save}
        draft={await readDraft(path, (await searchParams).draft)}
      />
    </DeskPage>
  )
}

export default withErrorPage(CorrectionPage)
