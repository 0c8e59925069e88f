import { notFound } from 'next/navigation'
import { PageShell } from '@/app/page-shell'
import { withErrorPage, withErrorMetadata } from '@/app/with-error-page'
import { SpecialData } from '@/components/seo/special-data'
import { OtherSpecials } from '@/components/special/other-specials'
import { SpecialHead } from '@/components/special/special-head'
import { SpecialSection } from '@/components/special/special-section'
import { renderBody } from '@/components/story/render-body'
import { readBody } from '@/lib/content/body'
import { readSpecial, readSpecials } from '@/lib/content/specials'
import { specialCopy as words } from '@/lib/copy/special'
import { excerpt } from '@/lib/markdown/excerpt'
import { special as specialPath } from '@/lib/routes'
import { parseSlug } from '@/lib/schemas/params'
import { listingMetadata } from '@/lib/seo/metadata'

interface Props {
  params: Promise<{ slug: string }>
}

async function specialAt({ params }: Props) {
  const slug = parseSlug((await params).slug)
  return (slug && (await readSpecial(slug))) || notFound()
}

export const generateMetadata = withErrorMetadata(async (props: Props) => {
  const { slug, title, introduction, cover } = await specialAt(props)
  const path = specialPath(slug)
  return listingMetadata({
    title,
    description: excerpt(introduction, 150),
    path,
    image: cover,
    feeds: path,
  })
})

async function SpecialPage(props: Props) {
  const special = await specialAt(props)
  const html = await renderBody(await readBody(special.introduction), special.cover !== null)
  const others = (await readSpecials()).filter(({ slug }) => slug !== special.slug)
  return (
    <PageShell path={specialPath(special.slug)}>
      <SpecialData special={special} description={excerpt(special.introduction, 150)} />
      <div className="page special">
        <SpecialHead special={special} html={html} />
        {special.sections.length === 0 && <p className="empty">{words.empty}</p>}
        {special.sections.map((section) => (
          <SpecialSection key={section.id} section={section} />
        ))}
        <OtherSpecials specials={others} />
      </div>
    </PageShell>
  )
}

export default withErrorPage(SpecialPage)
