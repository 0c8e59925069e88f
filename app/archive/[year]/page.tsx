import { notFound } from 'next/navigation'
import { PageShell } from '@/app/page-shell'
import { withErrorPage, withErrorMetadata } from '@/app/with-error-page'
import { ArchiveBreadcrumb } from '@/components/listing/archive-breadcrumb'
import { DayNav } from '@/components/listing/day-nav'
import { ListingHead } from '@/components/listing/listing-head'
import { MonthPills } from '@/components/listing/month-pills'
import { ListingData } from '@/components/seo/listing-data'
import { byYear, readMonths } from '@/lib/content/archive'
import { copy } from '@/lib/copy'
import { archive } from '@/lib/routes'
import { archiveCrumbs } from '@/lib/seo/breadcrumb'
import { listingMetadata } from '@/lib/seo/metadata'
import { formatDay } from '@/lib/time'

interface Props {
  params: Promise<{ year: string }>
}

async function yearAt({ params }: Props) {
  const { year } = await params
  const years = byYear(await readMonths())
  const place = years.findIndex((each) => each.year === year)
  const found = years[place]
  if (!found) notFound()
  const neighbours = {
    previous: years[place + 1]?.year ?? null,
    following: years[place - 1]?.year ?? null,
  }
  return { ...found, neighbours, path: archive(year), title: formatDay(year) }
}

export const generateMetadata = withErrorMetadata(async (props: Props) => {
  const { path, title } = await yearAt(props)
  return listingMetadata({ title: `${title} ${copy.lists.archive}`, path })
})

async function YearPage(props: Props) {
  const { year, months, neighbours, path, title } = await yearAt(props)
  return (
    <PageShell path={path}>
      <ListingData name={title} path={path} items={[]} breadcrumb={archiveCrumbs(year)} />
      <div className="page listing">
        <ListingHead title={title} kicker={<ArchiveBreadcrumb name={year} />} />
        <MonthPills months={months} />
        <DayNav {...neighbours} words={copy.lists.neighbours.year} />
      </div>
    </PageShell>
  )
}

export default withErrorPage(YearPage)
