import { markdownRoute } from '@/lib/feed/markdown/answer'

export const GET = markdownRoute('video')
