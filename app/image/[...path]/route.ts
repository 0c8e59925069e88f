import { answerPicture } from '@/lib/media/answer-picture'

export const GET = answerPicture
