export { answerKeptFavourites as GET } from '@/lib/reader/kept-favourites'
