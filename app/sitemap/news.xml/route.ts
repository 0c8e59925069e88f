export { newsRoute as GET } from '@/lib/seo/sitemaps/routes'
