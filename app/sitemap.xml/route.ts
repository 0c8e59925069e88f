export { indexRoute as GET } from '@/lib/seo/sitemaps/routes'

// A route handler: Next renders its metadata files at the build (docs/next.md).
export const dynamic = 'force-dynamic'
