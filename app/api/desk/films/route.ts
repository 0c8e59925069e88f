export { postFilm as POST } from '@/lib/newsroom/films/plain-form'
