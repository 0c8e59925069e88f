import { DeskPage } from '@/app/desk/desk-page'
import { requireStaff } from '@/app/desk/require-staff'
import type { SearchParams } from '@/app/private-page'
import { readNotice } from '@/app/read-notice'
import { withErrorPage } from '@/app/with-error-page'
import { BannerForm } from '@/components/desk/banner-form'
import { BannerList } from '@/components/desk/banner-list'
import { readDraft } from '@/lib/actions/drafts'
import { bannerCopy as words } from '@/lib/copy/banner'
import { readBanners } from '@/lib/desk/banners'
import { actions, routes } from '@/lib/routes'
import { can } from '@/lib/schemas/rights'

export const metadata = { title: words.heading }

async function BannerPage({ searchParams }: { searchParams: SearchParams }) {
  const path = routes.deskBanner
  const reader = await requireStaff(path, 'curate')
  const mayShow = can(reader, 'curate', null)
  const { draft } = await searchParams
  return (
    <DeskPage
      reader={reader}
      path={path}
      heading={words.heading}
      notice={await readNotice(searchParams)}
    >
      <p className="desk-hint">{words.intro}</p>
      {mayShow ? (
        <section className="desk-part" aria-labelledby="adding">
          <h2 id="adding">{words.adding}</h2>
          <BannerForm draft={await readDraft(actions.deskBanner, draft)} />
        </section>
      ) : (
        <p className="desk-hint">{words.forAll}</p>
      )}
      <BannerList banners={await readBanners()} mayEnd={mayShow} />
    </DeskPage>
  )
}

export default withErrorPage(BannerPage)
