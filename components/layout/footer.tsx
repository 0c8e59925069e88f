import { FooterLine } from '@/components/layout/footer-line'
import { copy } from '@/lib/copy'
import { page, routes } from '@/lib/routes'
import { site } from '@/lib/site'

/** All of it is data in lib/site.ts. */
export function Footer() {
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
          </ul>
        </nav>
        <section className="footer-report" aria-label={footer.reporting.heading}>
          <p className="footer-heading">{footer.reporting.heading}</p>
          <FooterLine links={[...footer.reporting.links, footer.childSafety, ...footer.badges]} />
          <p>
            {footer.reportPhone.label}：{footer.reportPhone.number}
          </p>
          <p>
            {footer.reportEmail.label}：
            <a href={`mailto:${footer.reportEmail.address}`}>{footer.reportEmail.address}</a>
          </p>
        </section>
        <ul className="footer-licences">
          {footer.licences.map((licence) => (
            <li key={licence}>{licence}</li>
          ))}
          <li>{footer.swordNet}</li>
        </ul>
        <p className="footer-owner">
          <span>{footer.copyright}</span>
          <a href={footer.police.url}>{footer.police.label}</a>
        </p>
      </div>
    </footer>
  )
}
