import { openToReaders } from '@/lib/reader/door'
import { folderDoor } from '@/lib/reader/folders'

export const POST = openToReaders(folderDoor)
