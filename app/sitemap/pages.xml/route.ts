export { pagesRoute as GET } from '@/lib/seo/sitemaps/routes'
