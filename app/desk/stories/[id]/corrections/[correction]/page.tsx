import { notFound } from 'next/navigation'
import { DeskPage } from '@/app/desk/desk-page'
import { requireStoryHead } from '@/app/desk/require-story-head'
import type { SearchParams } from '@/app/private-page'
import { withErrorPage } from '@/app/with-error-page'
import { CorrectionForm } from '@/components/desk/correction-form'
import { StoryLinks } from '@/components/desk/story-links'
import { readDraft } from '@/lib/actions/drafts'
import { deskCorrectionCopy as words } from '@/lib/copy/corrections'
import { readDeskCorrection } from '@/lib/newsroom/desk-corrections'
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
  const { reader, story } = await requireStoryHead(path, names.id)
  const correction = await readDeskCorrection(story, parseId(names.correction))
  if (!correction) notFound()
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
