import { copy } from '@/lib/copy'
import { routes } from '@/lib/routes'
import { missingMetadata } from '@/lib/seo/metadata'

export const metadata = missingMetadata()

/**
 * Stands for app/not-found/page.tsx, which the server sends in its place. It reads nothing, since Next renders it with
 * every page.
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
