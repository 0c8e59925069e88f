import { describeStory, storyPage } from '@/app/story-page'

export const generateMetadata = describeStory

export default storyPage('article')
