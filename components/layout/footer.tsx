import { ElderSwitch } from '@/components/layout/elder-switch'
import { FooterLine } from '@/components/layout/footer-line'
import { ScriptSwitch } from '@/components/layout/script-switch'
import { OfflineLink } from '@/components/offline/offline-link'
import { copy } from '@/lib/copy'
import { correctionCopy } from '@/lib/copy/corrections'
import { env } from '@/lib/env'
import { page, routes } from '@/lib/routes'
import { site } from '@/lib/site'

interface FooterProps {
  path?: string
  /** The script of 离线阅读 is loaded, which a signed-in reader's own pages don't need. */
  keeps?: boolean
}

/** From lib/site.ts; missing values are left out. */
export function Footer({ path, keeps }: FooterProps) {
  const { footer } = site
  return (
    <footer className="footer">
      <div className="page">
        <nav aria-label={copy.footer.about}>
          <ul className="footer-pages">
            {footer.pages.map(({ label, slug }) => (
              <li key={slug}>
                <a href={slug === 'complaint' ? routes.complaint : page(slug)}>{label}</a>
              </li>
            ))}
            <li>
              <a href={routes.archive}>{copy.lists.archive}</a>
            </li>
            <li>
              <a href={routes.corrections}>{correctionCopy.heading}</a>
            </li>
            {env().OFFLINE_READING === '1' && (
              <li>
                <OfflineLink keeps={keeps} />
              </li>
            )}
            <li>
              <ElderSwitch />
            </li>
            <ScriptSwitch path={path} />
          </ul>
        </nav>
        <section className="footer-report" aria-label={footer.reporting.heading}>
          <p className="footer-heading">{footer.reporting.heading}</p>
          <FooterLine links={reportingLinks()} />
          {footer.reportPhone && (
            <p>
              {footer.reportPhone.label}：{footer.reportPhone.number}
            </p>
          )}
          {footer.reportEmail && (
            <p>
              {footer.reportEmail.label}：
              <a href={`mailto:${footer.reportEmail.address}`}>{footer.reportEmail.address}</a>
            </p>
          )}
        </section>
        <ul className="footer-licences">
          {footer.licences.map(({ label, url }) => (
            <li key={label}>{url ? <a href={url}>{label}</a> : label}</li>
          ))}
          {footer.swordNet && <li>{footer.swordNet}</li>}
        </ul>
        <p className="footer-owner">
          <span>{footer.copyright}</span>
          {footer.police && <a href={footer.police.url}>{footer.police.label}</a>}
        </p>
      </div>
    </footer>
  )
}

function reportingLinks() {
  const { reporting, childSafety, badges } = site.footer
  return [...reporting.links, ...(childSafety ? [childSafety] : []), ...badges]
}
