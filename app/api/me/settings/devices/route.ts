import { openToReaders } from '@/lib/actions/action'
import { deviceDoor } from '@/lib/reader/devices'

export const POST = openToReaders(deviceDoor)
