import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/desk/require-staff'
import { DeskPage } from '@/app/desk/desk-page'
import type { SearchParams } from '@/app/private-page'
import { withErrorPage } from '@/app/with-error-page'
import { ReviewSheet } from '@/components/desk/review/review-sheet'
import { SheetTools } from '@/components/desk/review/sheet-tools'
import { reviewCopy } from '@/lib/copy/review'
import { readSheet } from '@/lib/newsroom/review/read-sheet'
import { deskReviewSheet } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'
import { storyRights } from '@/lib/schemas/rights'

const words = reviewCopy.sheetPage

export const metadata = { title: words.heading }

interface SheetProps {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

async function SheetPage({ params, searchParams }: SheetProps) {
  const path = deskReviewSheet((await params).id)
  const reader = await requireStaff(path, storyRights)
  const { version } = await searchParams
  const sheet = await readSheet(reader, parseId((await params).id), parseId(version))
  if (!sheet) notFound()
  return (
    <DeskPage reader={reader} path={path} heading={words.heading}>
      <SheetTools path={path} sheet={sheet} />
      <ReviewSheet sheet={sheet} />
    </DeskPage>
  )
}

export default withErrorPage(SheetPage)
