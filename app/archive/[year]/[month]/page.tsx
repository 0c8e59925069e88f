import { notFound } from 'next/navigation'
import { PageShell } from '@/app/page-shell'
import { withErrorPage, withErrorMetadata } from '@/app/with-error-page'
import { ArchiveBreadcrumb } from '@/components/listing/archive-breadcrumb'
import { DayNav } from '@/components/listing/day-nav'
import { ListingHead } from '@/components/listing/listing-head'
import { MonthDays } from '@/components/listing/month-days'
import { ListingData } from '@/components/seo/listing-data'
import { type DayCount, DAY_PAGE, readMonth, readDayCursors } from '@/lib/content/archive'
import { readNeighbours } from '@/lib/content/archive-neighbours'
import { copy } from '@/lib/copy'
import { archive } from '@/lib/routes'
import { archiveCrumbs } from '@/lib/seo/breadcrumb'
import { listingMetadata } from '@/lib/seo/metadata'
import { formatDay, isDay } from '@/lib/time'

interface Props {
  params: Promise<{ year: string; month: string }>
}

async function monthAt({ params }: Props) {
  const { year, month } = await params
  const name = `${year}-${month}`
  const days = isDay(`${name}-01`) ? await readMonth(name) : []
  if (days.length === 0) notFound()
  return { name, days, path: archive(name), title: formatDay(name) }
}

export const generateMetadata = withErrorMetadata(async (props: Props) => {
  const { path, title } = await monthAt(props)
  return listingMetadata({ title: `${title} ${copy.lists.archive}`, path })
})

async function MonthPage(props: Props) {
  const { name, days, path, title } = await monthAt(props)
  const [{ previous, following }, cursors] = await Promise.all([
    readNeighbours(`${name}-01`, days[0]?.name ?? ''),
    Promise.all(days.map(cursorsOf)),
  ])
  return (
    <PageShell path={path}>
      <ListingData name={title} path={path} items={[]} breadcrumb={archiveCrumbs(name)} />
      <div className="page listing">
        <ListingHead title={title} kicker={<ArchiveBreadcrumb name={name} />} />
        <MonthDays
          month={name}
          days={days.map((day, place) => ({ ...day, cursors: cursors[place] ?? [] }))}
        />
        <DayNav
          previous={previous && previous.slice(0, 7)}
          following={following && following.slice(0, 7)}
          words={copy.lists.neighbours.month}
        />
      </div>
    </PageShell>
  )
}

async function cursorsOf({ name, stories }: DayCount): Promise<string[]> {
  return stories > DAY_PAGE ? readDayCursors(name) : []
}

export default withErrorPage(MonthPage)
