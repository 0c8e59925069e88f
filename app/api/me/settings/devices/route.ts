import { openToReaders } from '@/lib/reader/door'
import { deviceDoor } from '@/lib/reader/devices'

export const POST = openToReaders(deviceDoor)
