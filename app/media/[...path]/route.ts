import { answerMedia } from '@/lib/media/answer-media'

export const GET = answerMedia
export const HEAD = answerMedia
