import { answerPicture } from '@/lib/newsroom/answer-picture'

export const GET = answerPicture
