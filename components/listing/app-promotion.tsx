import { Logo } from '@/components/ui/logo'
import { copy } from '@/lib/copy'
import { qr, routes } from '@/lib/routes'
import { site } from '@/lib/site'

/** 下载APP */
export function AppPromotion() {
  const links: readonly { label: string; url: string }[] = site.app.links
  return (
    <div className="page app-page">
      <div>
        <Logo />
        <h1>{copy.app.heading(site.app.name)}</h1>
        <p className="listing-text">{site.slogan}</p>
        <p>{links.length > 0 ? copy.app.intro : copy.app.none}</p>
        <ul className="pills">
          {links.map(({ label, url }) => (
            <li key={url}>
              <a className="button" href={url} rel="noopener">
                {label}
              </a>
            </li>
          ))}
        </ul>
      </div>
      <figure className="app-qr">
        <img src={qr(routes.app)} width={240} height={240} alt={copy.header.scanForApp} />
        <figcaption>{copy.header.scanForApp}</figcaption>
      </figure>
    </div>
  )
}
