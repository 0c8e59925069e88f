import { readerAction } from '@/lib/actions/action'
import { settingsAction } from '@/lib/reader/settings'

export const POST = readerAction(settingsAction)
