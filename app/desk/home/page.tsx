import { DeskPage } from '@/app/desk/desk-page'
import { requireStaff } from '@/app/desk/require-staff'
import type { SearchParams } from '@/app/private-page'
import { readNotice } from '@/app/read-notice'
import { withErrorPage } from '@/app/with-error-page'
import { SlotBoard } from '@/components/desk/home/slot-board'
import { SlotForm } from '@/components/desk/home/slot-form'
import { StoryFinder } from '@/components/desk/home/story-finder'
import { readDraft } from '@/lib/actions/drafts'
import { homeDeskCopy as words } from '@/lib/copy/home-desk'
import { findPlaceable, readBlocks } from '@/lib/desk/home-slots'
import { actions, routes } from '@/lib/routes'
import { toStorable } from '@/lib/schemas/params'
import { pickedIn } from '@/lib/schemas/picking'
import { can } from '@/lib/schemas/rights'
import { cleanLine } from '@/lib/schemas/text'

export const metadata = { title: words.heading }

async function HomeDeskPage({ searchParams }: { searchParams: SearchParams }) {
  const path = routes.deskHome
  const reader = await requireStaff(path, 'curate')
  const params = await searchParams
  const { q, story, draft } = params
  const query = typeof q === 'string' ? cleanLine(toStorable(q)).slice(0, 100) : ''
  const blocks = await readBlocks(reader)
  return (
    <DeskPage
      reader={reader}
      path={path}
      heading={words.heading}
      tools={
        <>
          <a className="desk-link" href="#adding">
            {words.adding}
          </a>
          <a className="desk-link" href={routes.deskHomePreview}>
            {words.preview}
          </a>
        </>
      }
      notice={await readNotice(searchParams)}
    >
      <p className="desk-hint">{words.intro}</p>
      {!can(reader, 'curate', null) && <p className="desk-hint">{words.forColumns}</p>}
      <SlotBoard blocks={blocks} />
      <StoryFinder query={query} found={query ? await findPlaceable(query) : null} />
      <section className="desk-part" aria-labelledby="adding">
        <h2 id="adding">{words.adding}</h2>
        <SlotForm
          blocks={blocks}
          slot={null}
          story={typeof story === 'string' ? story : undefined}
          picked={pickedIn(params, ['picture']).picture}
          draft={await readDraft(actions.deskHome, draft)}
        />
      </section>
    </DeskPage>
  )
}

export default withErrorPage(HomeDeskPage)
