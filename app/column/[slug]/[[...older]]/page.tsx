import { notFound } from 'next/navigation'
import { PageShell } from '@/app/page-shell'
import { withErrorPage, withErrorMetadata } from '@/app/with-error-page'
import { ColumnView } from '@/components/listing/column-view'
import { Pager } from '@/components/listing/pager'
import { ListingData } from '@/components/seo/listing-data'
import { readColumn } from '@/lib/content/columns'
import { parseOlder } from '@/lib/content/cursor'
import { PAGE_SIZE, readColumnStories } from '@/lib/content/lists'
import { column as columnPath, ogImagePath, listing } from '@/lib/routes'
import { listingMetadata } from '@/lib/seo/metadata'

interface Props {
  params: Promise<{ slug: string; older?: string[] }>
}

async function columnAt({ params }: Props) {
  const { slug, older } = await params
  const before = parseOlder(older)
  const column = before === undefined ? null : await readColumn(slug)
  if (!column || before === undefined) notFound()
  const list = await readColumnStories(slug, before, PAGE_SIZE)
  if (before && list.items.length === 0) notFound()
  return { column, list, before, path: columnPath(slug) }
}

export const generateMetadata = withErrorMetadata(async (props: Props) => {
  const { column, list, before, path } = await columnAt(props)
  return listingMetadata({
    title: column.name,
    description: column.description,
    path: listing(path, before),
    older: before !== null,
    image: list.items[0]?.cover,
    ogImage: ogImagePath('column', column.slug),
    feeds: path,
  })
})

async function ColumnPage(props: Props) {
  const { column, list, before, path } = await columnAt(props)
  return (
    <PageShell path={listing(path, before)} about={{ column: column.slug }}>
      <ListingData name={column.name} path={listing(path, before)} items={list.items} />
      <ColumnView column={column} stories={list.items} older={before !== null} />
      <Pager path={path} next={list.next} older={before !== null} />
    </PageShell>
  )
}

export default withErrorPage(ColumnPage)
