export { answerSuggestions as GET } from '@/lib/reader/suggestions'
