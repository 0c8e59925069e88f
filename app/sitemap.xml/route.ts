export { indexRoute as GET } from '@/lib/seo/sitemaps/routes'

// Next would make it at the build, as every file of such a name (docs/next.md).
export const dynamic = 'force-dynamic'
