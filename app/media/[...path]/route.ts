import { answerMedia } from '@/lib/newsroom/answer-media'

export const GET = answerMedia
export const HEAD = answerMedia
