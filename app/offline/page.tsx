import { notFound } from 'next/navigation'
import { PageShell } from '@/app/page-shell'
import { withErrorPage, withErrorMetadata } from '@/app/with-error-page'
import { OfflinePage as View } from '@/components/offline/offline-page'
import { offlineCopy } from '@/lib/copy/offline'
import { env } from '@/lib/env'
import { offlineRoutes } from '@/lib/routes'
import { describe } from '@/lib/seo/describe'
import { widePicture } from '@/lib/seo/pictures'

export const generateMetadata = withErrorMetadata(() =>
  describe({
    title: offlineCopy.title,
    description: offlineCopy.text,
    path: offlineRoutes.offline,
    picture: widePicture(null, offlineCopy.title),
    // What it shows is on the reader's device.
    indexed: false,
  }),
)

function OfflinePage() {
  if (env().OFFLINE_READING === '0') notFound()
  return (
    <PageShell path={offlineRoutes.offline}>
      <View />
    </PageShell>
  )
}

export default withErrorPage(OfflinePage)
