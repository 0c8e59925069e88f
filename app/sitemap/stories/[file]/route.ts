export { storiesRoute as GET } from '@/lib/seo/sitemaps/routes'
