export { answerUpload as POST } from '@/lib/newsroom/films/resumable'
