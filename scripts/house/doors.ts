import { isPortal, linesMatching, type Rule } from './source'

/** Next stores nothing, and only what it documents is used (docs/next.md). */
export const cacheFaults: Rule = (sources) =>
  linesMatching(
    sources.filter(isPortal),
    /['"]next\/(cache|dist)\b|^export const (revalidate|dynamicParams|generateStaticParams|fetchCache)\b/,
    "uses Next's cache or its inside; lib/cached.ts and server/documents store what is made",
  )

/** lib/env.ts is the only reader of process.env. */
export const envFaults: Rule = (sources) =>
  linesMatching(
    sources.filter((source) => isPortal(source) && source.path !== 'lib/env.ts'),
    /\bprocess\.env\b/,
    'reads process.env; only lib/env.ts does',
  )

/** lib/seo and components/seo are the only writers of JSON-LD. */
export const jsonLdFaults: Rule = (sources) =>
  linesMatching(
    sources.filter((source) => isPortal(source) && !/^(lib|components)\/seo[./]/.test(source.path)),
    /type=["'{]+application\/ld\+json/,
    'writes JSON-LD; only lib/seo and components/seo do',
  )

/** lib/routes.ts is the only place that spells a URL of ours. */
export const urlFaults: Rule = (sources) =>
  linesMatching(
    sources.filter((source) => isPortal(source) && !source.path.startsWith('lib/routes')),
    /\b(href|action|formAction)=(\{)?["'`]\/(?!\/)/,
    'spells a URL; only lib/routes.ts does',
  )
