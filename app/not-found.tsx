import { drawnNotHere } from '@/app/not-here'
import { safely } from '@/app/safely'
import { missingMetadata } from '@/lib/seo/metadata'

export const metadata = missingMetadata()

export default safely(drawnNotHere)
