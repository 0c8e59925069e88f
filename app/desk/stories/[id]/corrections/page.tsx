import { DeskPage } from '@/app/desk/desk-page'
import { requireStoryHead } from '@/app/desk/require-story-head'
import type { SearchParams } from '@/app/private-page'
import { readNotice } from '@/app/read-notice'
import { withErrorPage } from '@/app/with-error-page'
import { CorrectionForm } from '@/components/desk/correction-form'
import { DeskCorrections } from '@/components/desk/desk-corrections'
import { StoryLinks } from '@/components/desk/story-links'
import { readDraft } from '@/lib/actions/drafts'
import { deskCorrectionCopy as words } from '@/lib/copy/corrections'
import { readDeskCorrections } from '@/lib/newsroom/desk-corrections'
import { actionPage, actions } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'

export const metadata = { title: words.heading }

interface CorrectionsProps {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

async function StoryCorrectionsPage({ params, searchParams }: CorrectionsProps) {
  const { id } = await params
  const path = actionPage(actions.deskCorrections, { id })
  const { reader, story } = await requireStoryHead(path, id)
  const { before, draft } = await searchParams
  const place = parseId(before)
  const list = await readDeskCorrections(reader, story.id, place)
  return (
    <DeskPage
      reader={reader}
      path={path}
      heading={words.heading}
      notice={await readNotice(searchParams)}
    >
      <StoryLinks story={story} />
      {story.status === 'published' ? (
        <CorrectionForm
          action={actions.deskCorrections}
          names={{ id: story.id }}
          text={words.intro}
          submit={words.add}
          draft={await readDraft(path, draft)}
        />
      ) : (
        <p className="desk-hint">{words.unpublished}</p>
      )}
      <DeskCorrections {...list} path={path} older={place !== null} ofOne />
    </DeskPage>
  )
}

export default withErrorPage(StoryCorrectionsPage)
