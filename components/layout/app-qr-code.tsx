import { copy } from '@/lib/copy'
import { qr, routes } from '@/lib/routes'

/** Wide screens show the QR code below the link, and only they fetch it. */
export function AppQrCode() {
  return (
    <hover-card className="app-code">
      <a className="tool" href={routes.app}>
        {copy.header.app}
      </a>
      <p className="app-code-card">
        <img src={qr(routes.app)} width={160} height={160} alt="" loading="lazy" />
        {copy.header.scanForApp}
      </p>
    </hover-card>
  )
}
