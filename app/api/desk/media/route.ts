export { postPicture as POST } from '@/lib/newsroom/pictures/upload'
