import { notFound } from 'next/navigation'
import { PageShell } from '@/app/page-shell'
import { withErrorPage, withErrorMetadata } from '@/app/with-error-page'
import { PageData } from '@/components/seo/page-data'
import { renderBody } from '@/components/story/render-body'
import { readBody } from '@/lib/content/body'
import { readPage } from '@/lib/content/pages'
import { page as pagePath } from '@/lib/routes'
import { parseSlug } from '@/lib/schemas/params'
import { pageMetadata } from '@/lib/seo/metadata'

interface Props {
  params: Promise<{ slug: string }>
}

async function pageAt({ params }: Props) {
  const slug = parseSlug((await params).slug)
  return (slug && (await readPage(slug))) || notFound()
}

export const generateMetadata = withErrorMetadata(async (props: Props) =>
  pageMetadata(await pageAt(props)),
)

async function SitePage(props: Props) {
  const page = await pageAt(props)
  const html = await renderBody(await readBody(page.body))
  return (
    <PageShell path={pagePath(page.slug)}>
      <PageData page={page} />
      <article className="page site-page">
        <h1 dir="auto">{page.title}</h1>
        <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
      </article>
    </PageShell>
  )
}

export default withErrorPage(SitePage)
