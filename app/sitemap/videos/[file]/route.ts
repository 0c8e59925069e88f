export { videosRoute as GET } from '@/lib/seo/sitemaps/routes'
