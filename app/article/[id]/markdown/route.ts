import { markdownRoute } from '@/lib/seo/markdown/answer'

export const GET = markdownRoute('article')
