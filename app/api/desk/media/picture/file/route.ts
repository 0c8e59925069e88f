export { postReplacement as POST } from '@/lib/newsroom/pictures/replace'
