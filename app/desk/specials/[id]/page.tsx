import { notFound } from 'next/navigation'
import { DeskPage } from '@/app/desk/desk-page'
import { requireSpecials } from '@/app/desk/specials/require-specials'
import type { SearchParams } from '@/app/private-page'
import { readNotice } from '@/app/read-notice'
import { withErrorPage } from '@/app/with-error-page'
import { SectionForm } from '@/components/desk/specials/section-form'
import { SectionList } from '@/components/desk/specials/section-list'
import { SpecialForm } from '@/components/desk/specials/special-form'
import { SpecialState } from '@/components/desk/specials/special-state'
import { readDraft } from '@/lib/actions/drafts'
import { deskSpecialsCopy as words } from '@/lib/copy/desk-specials'
import { readDeskSpecial } from '@/lib/desk/specials/specials'
import { actionPage, actions } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'
import { pickedIn } from '@/lib/schemas/picking'

export const metadata = { title: words.heading }

interface SpecialProps {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

async function SpecialPage({ params, searchParams }: SpecialProps) {
  const path = actionPage(actions.deskSpecial, await params)
  const reader = await requireSpecials(path)
  const special = await readDeskSpecial(parseId((await params).id))
  if (!special) notFound()
  const query = await searchParams
  const draft = await readDraft(path, query.draft)
  // Both forms are refused to this page; each knows its own fields.
  const ofSection = draft?.fields.kind !== undefined
  return (
    <DeskPage
      reader={reader}
      path={path}
      heading={special.title}
      tools={<SpecialState special={special} />}
      notice={await readNotice(searchParams)}
    >
      <SpecialForm
        special={special}
        draft={ofSection ? null : draft}
        picked={pickedIn(query, ['cover']).cover}
      />
      <SectionList special={special} />
      <section className="desk-part" aria-labelledby="adding">
        <h2 id="adding">{words.addingSection}</h2>
        <SectionForm
          action={actions.deskSpecialSections}
          names={{ id: special.id }}
          section={null}
          draft={ofSection ? draft : null}
        />
      </section>
    </DeskPage>
  )
}

export default withErrorPage(SpecialPage)
