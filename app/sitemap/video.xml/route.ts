export { videoRoute as GET } from '@/lib/seo/sitemaps/routes'
