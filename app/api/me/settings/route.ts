import { openToReaders } from '@/lib/reader/door'
import { settingsDoor } from '@/lib/reader/settings'

export const POST = openToReaders(settingsDoor)
