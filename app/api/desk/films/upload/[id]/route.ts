export {
  answerUpload as DELETE,
  answerUpload as HEAD,
  answerUpload as PATCH,
} from '@/lib/newsroom/films/resumable'
