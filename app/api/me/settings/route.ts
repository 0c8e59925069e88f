import { openToReaders } from '@/lib/actions/action'
import { settingsDoor } from '@/lib/reader/settings'

export const POST = openToReaders(settingsDoor)
