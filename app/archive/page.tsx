import { PageShell } from '@/app/page-shell'
import { withErrorPage, withErrorMetadata } from '@/app/with-error-page'
import { ListingHead } from '@/components/listing/listing-head'
import { MonthPills } from '@/components/listing/month-pills'
import { ListingData } from '@/components/seo/listing-data'
import { byYear, readMonths } from '@/lib/content/archive'
import { copy } from '@/lib/copy'
import { archive, routes } from '@/lib/routes'
import { listingMetadata } from '@/lib/seo/metadata'
import { formatDay } from '@/lib/time'

const { archive: title, archiveText: description } = copy.lists

export const generateMetadata = withErrorMetadata(() =>
  listingMetadata({ title, description, path: routes.archive }),
)

async function ArchivePage() {
  const years = byYear(await readMonths())
  return (
    <PageShell path={routes.archive}>
      <ListingData name={title} path={routes.archive} items={[]} />
      <div className="page listing">
        <ListingHead title={title} text={description} />
        {years.length === 0 && <p className="empty">{copy.lists.empty}</p>}
        {years.map(({ year, months }) => (
          <section key={year} className="archive-year">
            <h2 className="section-title">
              <a href={archive(year)}>{formatDay(year)}</a>
            </h2>
            <MonthPills months={months} />
          </section>
        ))}
      </div>
    </PageShell>
  )
}

export default withErrorPage(ArchivePage)
