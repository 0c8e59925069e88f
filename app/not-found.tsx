import { drawnNotHere } from '@/app/not-here'
import { safely } from '@/app/safely'
import { copy } from '@/lib/copy'

export const metadata = { title: copy.missing.notFound }

export default safely(drawnNotHere)
