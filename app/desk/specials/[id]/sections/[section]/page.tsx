import { notFound } from 'next/navigation'
import { DeskPage } from '@/app/desk/desk-page'
import { requireSpecials } from '@/app/desk/specials/require-specials'
import type { SearchParams } from '@/app/private-page'
import { readNotice } from '@/app/read-notice'
import { withErrorPage } from '@/app/with-error-page'
import { NewStory } from '@/components/desk/specials/new-story'
import { SectionForm } from '@/components/desk/specials/section-form'
import { SectionStories } from '@/components/desk/specials/section-stories'
import { readDraft } from '@/lib/actions/drafts'
import { deskSpecialsCopy as words } from '@/lib/copy/desk-specials'
import { readSectionPage } from '@/lib/desk/specials/specials'
import { actionPage, actions } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'

export const metadata = { title: words.heading }

interface SectionProps {
  params: Promise<{ id: string; section: string }>
  searchParams: SearchParams
}

async function SectionPage({ params, searchParams }: SectionProps) {
  const names = await params
  const path = actionPage(actions.deskSpecialSection, names)
  const reader = await requireSpecials(path)
  const found = await readSectionPage(parseId(names.id), parseId(names.section))
  if (!found) notFound()
  const { special, section, stories } = found
  const draft = await readDraft(path, (await searchParams).draft)
  // Both forms are refused to this page; each knows its own fields.
  const ofStory = draft?.fields.story !== undefined
  const back = (
    <a className="desk-link" href={actionPage(actions.deskSpecial, { id: special.id })}>
      {words.back}
    </a>
  )
  return (
    <DeskPage
      reader={reader}
      path={path}
      heading={`${special.title} · ${section.title || section.keyword || words.untitled}`}
      tools={back}
      notice={await readNotice(searchParams)}
    >
      <SectionForm
        action={actions.deskSpecialSection}
        names={{ id: special.id, section: section.id }}
        section={section}
        draft={ofStory ? null : draft}
      />
      {section.kind === 'keyword' ? (
        <p className="desk-hint">{words.byKeyword}</p>
      ) : (
        <>
          <SectionStories special={special.id} section={section.id} stories={stories} />
          <NewStory
            names={{ id: special.id, section: section.id }}
            draft={ofStory ? draft : null}
          />
        </>
      )}
    </DeskPage>
  )
}

export default withErrorPage(SectionPage)
