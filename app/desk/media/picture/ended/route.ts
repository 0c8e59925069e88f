import { answerEndedPicture } from '@/lib/newsroom/pictures/answer-ended'

export const GET = answerEndedPicture
