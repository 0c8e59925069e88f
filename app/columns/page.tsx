import { PageShell } from '@/app/page-shell'
import { withErrorPage, withErrorMetadata } from '@/app/with-error-page'
import { ColumnEntry } from '@/components/listing/column-entry'
import { ListingHead } from '@/components/listing/listing-head'
import { ListingData } from '@/components/seo/listing-data'
import { readColumns } from '@/lib/content/columns'
import { readColumnStories } from '@/lib/content/lists'
import { copy } from '@/lib/copy'
import { routes } from '@/lib/routes'
import { listingMetadata } from '@/lib/seo/metadata'

const { columns: title, columnsText: description } = copy.lists

export const generateMetadata = withErrorMetadata(() =>
  listingMetadata({ title, description, path: routes.columns }),
)

async function ColumnsPage() {
  const columns = await readColumns()
  const lists = await Promise.all(columns.map(({ slug }) => readColumnStories(slug, null, 3)))
  return (
    <PageShell path={routes.columns}>
      <ListingData name={title} path={routes.columns} items={[]} />
      <div className="page listing">
        <ListingHead title={title} text={description} />
        <div className="column-entries">
          {columns.map((column, index) => (
            <ColumnEntry key={column.slug} column={column} latest={lists[index]?.items ?? []} />
          ))}
        </div>
      </div>
    </PageShell>
  )
}

export default withErrorPage(ColumnsPage)
