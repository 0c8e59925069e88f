import { notFoundPage } from '@/app/not-found-page'
import { withErrorPage } from '@/app/with-error-page'
import { missingMetadata } from '@/lib/seo/metadata'

export const metadata = missingMetadata()

export default withErrorPage(() => notFoundPage(404))
