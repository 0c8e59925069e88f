import { notFound } from 'next/navigation'
import { PageShell } from '@/app/page-shell'
import { withErrorPage, withErrorMetadata } from '@/app/with-error-page'
import { ArchiveBreadcrumb } from '@/components/listing/archive-breadcrumb'
import { ClockList } from '@/components/listing/clock-list'
import { DayNav } from '@/components/listing/day-nav'
import { ListingHead } from '@/components/listing/listing-head'
import { DayPages } from '@/components/listing/day-pages'
import { ListingData } from '@/components/seo/listing-data'
import { DAY_PAGE, readDayCursors } from '@/lib/content/archive'
import { readNeighbours } from '@/lib/content/archive-neighbours'
import { parseOlder } from '@/lib/content/cursor'
import { readDay } from '@/lib/content/lists'
import { copy } from '@/lib/copy'
import { archive, listing } from '@/lib/routes'
import { archiveCrumbs } from '@/lib/seo/breadcrumb'
import { listingMetadata } from '@/lib/seo/metadata'
import { formatDay, isDay, weekday } from '@/lib/time'

interface Props {
  params: Promise<{ year: string; month: string; day: string; older?: string[] }>
}

async function dayAt({ params }: Props) {
  const { year, month, day, older } = await params
  const date = `${year}-${month}-${day}`
  const before = parseOlder(older)
  if (before === undefined || !isDay(date)) notFound()
  const list = await readDay(date, before, DAY_PAGE)
  if (list.items.length === 0) notFound()
  return { date, list, before, path: archive(date), title: formatDay(date) }
}

export const generateMetadata = withErrorMetadata(async (props: Props) => {
  const { list, before, path, title } = await dayAt(props)
  return listingMetadata({
    title: `${title} ${copy.lists.archive}`,
    path: listing(path, before),
    older: before !== null,
    image: list.items.find(({ cover }) => cover)?.cover,
  })
})

async function ArchivePage(props: Props) {
  const { date, list, before, path, title } = await dayAt(props)
  const busy = before !== null || list.next !== null
  const [neighbours, cursors] = await Promise.all([
    readNeighbours(date, date),
    busy ? readDayCursors(date) : [],
  ])
  return (
    <PageShell path={listing(path, before)}>
      <ListingData
        name={title}
        path={listing(path, before)}
        items={list.items}
        breadcrumb={archiveCrumbs(date)}
      />
      <div className="page listing">
        <ListingHead
          title={title}
          kicker={<ArchiveBreadcrumb name={date} />}
          text={weekday(date)}
        />
        <ClockList stories={list.items} />
        <DayPages path={path} cursors={cursors} before={before} />
        <DayNav {...neighbours} />
      </div>
    </PageShell>
  )
}

export default withErrorPage(ArchivePage)
