import { drawnNotHere } from '@/app/not-here'
import { safely } from '@/app/safely'
import { missingMetadata } from '@/lib/seo/metadata'

export const revalidate = false
export const dynamicParams = true
export const generateStaticParams = () => []

export const metadata = missingMetadata()

/** Every address that no other page has. */
export default safely(drawnNotHere)
