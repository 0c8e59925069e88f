import { DeskPage } from '@/app/desk/desk-page'
import { requireStaff } from '@/app/desk/require-staff'
import type { SearchParams } from '@/app/private-page'
import { readNotice } from '@/app/read-notice'
import { withErrorPage } from '@/app/with-error-page'
import { PictureFilter } from '@/components/desk/media/picture-filter'
import { PictureList } from '@/components/desk/media/picture-list'
import { UploadForm } from '@/components/desk/media/upload-form'
import { readDraft } from '@/lib/actions/drafts'
import { mediaDeskCopy as words } from '@/lib/copy/media-desk'
import { parsePictureCursor } from '@/lib/newsroom/pictures/cursor'
import { findPictures } from '@/lib/newsroom/pictures/find'
import { actions, routes } from '@/lib/routes'
import { parsePicking } from '@/lib/schemas/picking'
import { pictureFilter } from '@/lib/schemas/picture-filter'
import { canAny, libraryRights, pictureRights } from '@/lib/schemas/rights'
import { toQuery } from '@/lib/schemas/story-filter'

export const metadata = { title: words.heading }

async function MediaPage({ searchParams }: { searchParams: SearchParams }) {
  const path = routes.deskMedia
  const reader = await requireStaff(path, libraryRights)
  const query = await searchParams
  const filter = pictureFilter.parse(query)
  const after = parsePictureCursor(query.after)
  const picking = parsePicking(query)
  const mayUpload = canAny(reader, pictureRights)
  return (
    <DeskPage
      reader={reader}
      path={path}
      heading={words.heading}
      tools={
        mayUpload && (
          <a className="desk-link" href="#uploading">
            {words.upload}
          </a>
        )
      }
      notice={await readNotice(searchParams)}
    >
      <p className="desk-hint">{picking ? words.choosing : words.intro}</p>
      {picking && (
        <a className="desk-link" href={`${picking.for}#${picking.field}`}>
          {words.back}
        </a>
      )}
      <PictureFilter filter={filter} picking={picking} />
      <PictureList
        {...await findPictures(reader, filter, after)}
        older={after !== null}
        query={{ ...toQuery(filter), ...picking }}
        picking={picking}
      />
      {mayUpload && (
        <UploadForm draft={await readDraft(actions.deskMedia, query.draft)} picking={picking} />
      )}
    </DeskPage>
  )
}

export default withErrorPage(MediaPage)
