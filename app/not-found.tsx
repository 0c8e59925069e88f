import { copy } from '@/lib/copy'
import { routes } from '@/lib/routes'
import { missingMetadata } from '@/lib/seo/metadata'

export const metadata = missingMetadata()

/**
 * What a private page shows that is not there. Next draws this with each page of the site, whether it is
 * needed or not: it reads nothing. Public pages draw app/not-here.tsx in its place (app/safely.tsx), and so
 * does app/[...missing] at an address that no page has.
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
