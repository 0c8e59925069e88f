import { storyWordsAction } from '@/lib/desk/specials/story-verbs'
import { staffAction } from '@/lib/desk/staff-action'

export const POST = staffAction('publish', storyWordsAction)
