export { answerSuggestions as GET } from '@/lib/reader/search-suggestions'
