import { DeskPage } from '@/app/desk/desk-page'
import { requireSpecials } from '@/app/desk/specials/require-specials'
import type { SearchParams } from '@/app/private-page'
import { readNotice } from '@/app/read-notice'
import { withErrorPage } from '@/app/with-error-page'
import { NewSpecial } from '@/components/desk/specials/new-special'
import { SpecialList } from '@/components/desk/specials/special-list'
import { readDraft } from '@/lib/actions/drafts'
import { deskSpecialsCopy as words } from '@/lib/copy/desk-specials'
import { readListedSpecials } from '@/lib/desk/specials/specials'
import { routes } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'

export const metadata = { title: words.heading }

async function SpecialsPage({ searchParams }: { searchParams: SearchParams }) {
  const path = routes.deskSpecials
  const reader = await requireSpecials(path)
  const { before, draft } = await searchParams
  const place = parseId(before)
  return (
    <DeskPage
      reader={reader}
      path={path}
      heading={words.heading}
      notice={await readNotice(searchParams)}
    >
      <p className="desk-hint">{words.intro}</p>
      <SpecialList {...await readListedSpecials(place)} older={place !== null} />
      <NewSpecial draft={await readDraft(path, draft)} />
    </DeskPage>
  )
}

export default withErrorPage(SpecialsPage)
