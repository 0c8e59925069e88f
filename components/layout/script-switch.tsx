import { copy } from '@/lib/copy'
import { HANS, HANT, hant, hasRendition } from '@/lib/routes'

/** The page in the other script: styles/footer.css hides the one that is open. Absent where there is no rendition. */
export function ScriptSwitch({ path }: { path?: string }) {
  if (path === undefined || !hasRendition(path)) return null
  return (
    <li>
      <a hrefLang={HANT} lang={HANT} href={hant(path)}>
        {copy.footer.traditional}
      </a>
      <a hrefLang={HANS} lang={HANS} href={path}>
        {copy.footer.simplified}
      </a>
    </li>
  )
}
