import { openToReaders } from '@/lib/actions/action'
import { folderDoor } from '@/lib/reader/folders'

export const POST = openToReaders(folderDoor)
