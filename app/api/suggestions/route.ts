import { answerSuggestions } from '@/lib/reader/suggestions'

export { answerSuggestions as GET }
