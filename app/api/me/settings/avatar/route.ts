export { postAvatar as POST } from '@/lib/reader/avatar'
