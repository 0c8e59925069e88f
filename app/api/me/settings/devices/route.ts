import { readerAction } from '@/lib/actions/action'
import { deviceAction } from '@/lib/reader/devices'

export const POST = readerAction(deviceAction)
