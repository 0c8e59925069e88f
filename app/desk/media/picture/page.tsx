import { notFound } from 'next/navigation'
import { DeskPage } from '@/app/desk/desk-page'
import { requireStaff } from '@/app/desk/require-staff'
import type { SearchParams } from '@/app/private-page'
import { readNotice } from '@/app/read-notice'
import { withErrorPage } from '@/app/with-error-page'
import { KeepingForms } from '@/components/desk/media/keeping-forms'
import { PictureFacts } from '@/components/desk/media/picture-facts'
import { PictureForm } from '@/components/desk/media/picture-form'
import { PictureUses } from '@/components/desk/media/picture-uses'
import { ErrorSummary } from '@/components/ui/error-summary'
import { readDraft } from '@/lib/actions/drafts'
import { mediaDeskCopy as words } from '@/lib/copy/media-desk'
import { CROPS } from '@/lib/media/sizes'
import { readDeskPicture, readUses } from '@/lib/newsroom/pictures/read'
import { actions } from '@/lib/routes'
import { can, canAny, libraryRights, pictureRights } from '@/lib/schemas/rights'
import { isPictureKey } from '@/lib/schemas/upload'

export const metadata = { title: words.heading }

async function PicturePage({ searchParams }: { searchParams: SearchParams }) {
  const path = actions.deskMediaPicture
  const reader = await requireStaff(path, libraryRights)
  const query = await searchParams
  const draft = await readDraft(path, query.draft)
  const key = draft?.fields.key ?? query.key
  const picture = isPictureKey(key) ? await readDeskPicture(reader, key) : null
  if (!picture) notFound()
  // The forms are refused to this page; that of the fields alone has a focus.
  const ofFields = draft?.fields.focusX !== undefined ? draft : null
  const isKeeper = can(reader, 'media')
  return (
    <DeskPage
      reader={reader}
      path={path}
      heading={picture.alt || words.untitled}
      notice={await readNotice(searchParams)}
    >
      {!ofFields && <ErrorSummary errors={draft?.errors ?? {}} labels={words.labels} />}
      {picture.isEnded && <p className="desk-done">{words.ended}</p>}
      <div className="media-picture">
        {canAny(reader, pictureRights) && (
          <PictureForm picture={picture} crops={CROPS} draft={ofFields} hasRights={isKeeper} />
        )}
        <div>
          <PictureFacts picture={picture} />
          <PictureUses {...await readUses(reader, picture.key)} />
          {isKeeper && (
            <KeepingForms
              pictureKey={picture.key}
              error={ofFields ? undefined : draft?.errors.picture}
            />
          )}
        </div>
      </div>
    </DeskPage>
  )
}

export default withErrorPage(PicturePage)
