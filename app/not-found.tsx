import { copy } from '@/lib/copy'
import { routes } from '@/lib/routes'
import { missingMetadata } from '@/lib/seo/metadata'

export const metadata = missingMetadata()

/**
 * What a private page shows that is not there. Next draws this with each page of the site, whether it is
 * needed or not: it reads nothing. Of a public page app/not-found/page.tsx goes out in its place.
 */
export default function NotFound() {
  return (
    <main className="page site-page">
      <h1>{copy.missing.notFound}</h1>
      <p>
        <a href={routes.home}>{copy.header.home}</a>
      </p>
    </main>
  )
}
