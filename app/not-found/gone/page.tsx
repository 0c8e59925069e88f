import { notFoundPage } from '@/app/not-found-page'
import { safely } from '@/app/safely'
import { missingMetadata } from '@/lib/seo/metadata'

export const metadata = missingMetadata()

export default safely(() => notFoundPage(410))
