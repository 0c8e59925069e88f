import { z } from 'zod'
import { copy } from '@/lib/copy'
import { parseId } from '@/lib/schemas/params'
import { switchForm } from '@/lib/schemas/reader'

export const FOLDER_LONGEST = 20

/** `folder`: a folder's id, 0 for none, absent: it stays where it is. */
export const favouriteForm = switchForm.extend({
  folder: z
    .string()
    .optional()
    .transform((folder) => (folder === undefined ? undefined : parseId(folder))),
})

export type FavouriteForm = z.infer<typeof favouriteForm>

/** A folder that is made, or with an id renamed, or removed. */
export const folderForm = z.object({
  id: z.string().optional().transform(parseId),
  remove: z.literal('1').optional(),
  name: z.string().trim().max(FOLDER_LONGEST, copy.me.folderTooLong).default(''),
})

export type FolderForm = z.infer<typeof folderForm>
