import { z } from 'zod'
import { copy } from '@/lib/copy'
import { optionalId } from '@/lib/schemas/id'
import { switchForm } from '@/lib/schemas/reader'
import { line, upTo } from '@/lib/schemas/text'

export const MAX_FOLDER_NAME = 20

/** `folder` is an id, 0 for no folder, or missing or empty to leave the folder as it is. */
export const favouriteForm = switchForm.extend({
  folder: z
    .literal('0')
    .transform(() => null)
    .or(optionalId.transform((id) => id ?? undefined)),
})

export type FavouriteForm = z.infer<typeof favouriteForm>

/** Creates a folder, or with an id renames or removes it. */
export const folderForm = z.object({
  id: optionalId,
  remove: z.literal('1').optional(),
  name: line().refine(upTo(MAX_FOLDER_NAME), copy.me.folderTooLong).default(''),
})

export type FolderForm = z.infer<typeof folderForm>
