import { notFound } from 'next/navigation'
import { PageShell } from '@/app/page-shell'
import { withErrorPage, withErrorMetadata } from '@/app/with-error-page'
import { CorrectionList } from '@/components/listing/correction-list'
import { ListingHead } from '@/components/listing/listing-head'
import { Pager } from '@/components/listing/pager'
import { ListingData } from '@/components/seo/listing-data'
import { readCorrections } from '@/lib/content/corrections'
import { parseOlder } from '@/lib/content/cursor'
import { PAGE_SIZE } from '@/lib/content/lists'
import { copy } from '@/lib/copy'
import { correctionCopy } from '@/lib/copy/corrections'
import { feedOf, listing, routes } from '@/lib/routes'
import { listingMetadata } from '@/lib/seo/metadata'

interface Props {
  params: Promise<{ older?: string[] }>
}

const { heading: title, text, empty } = correctionCopy

async function correctionsAt({ params }: Props) {
  const before = parseOlder((await params).older)
  if (before === undefined) notFound()
  const list = await readCorrections(before, PAGE_SIZE)
  if (before && list.items.length === 0) notFound()
  return { list, older: before !== null, path: listing(routes.corrections, before) }
}

export const generateMetadata = withErrorMetadata(async (props: Props) => {
  const { older, path } = await correctionsAt(props)
  return listingMetadata({ title, description: text, path, older, feeds: routes.corrections })
})

async function CorrectionsPage(props: Props) {
  const { list, older, path } = await correctionsAt(props)
  return (
    <PageShell path={path}>
      <ListingData name={title} path={path} items={[]} />
      <div className="page listing">
        <ListingHead
          title={title}
          text={older ? copy.lists.older : text}
          feed={feedOf(routes.corrections)}
        />
        {list.items.length === 0 && <p className="empty">{empty}</p>}
        <CorrectionList corrections={list.items} />
      </div>
      <Pager path={routes.corrections} next={list.next} older={older} />
    </PageShell>
  )
}

export default withErrorPage(CorrectionsPage)
