import { readerAction } from '@/lib/actions/action'
import { folderAction } from '@/lib/reader/folders'

export const POST = readerAction(folderAction)
