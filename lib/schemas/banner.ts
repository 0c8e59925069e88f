import { z } from 'zod'
import { bannerCopy as words } from '@/lib/copy/banner'
import { isForward, minute } from '@/lib/schemas/show-times'
import { line, upTo } from '@/lib/schemas/text'

/** As the database checks it. */
const LINK = /^(\/([^/\\\s]\S*)?|https?:\/\/[^\s/]+(\/\S*)?)$/i

export const bannerForm = z
  .object({
    text: line(words.noText)
      .refine((text) => text !== '', words.noText)
      .refine(upTo(40), words.longText),
    link: line()
      .default('')
      .refine((link) => link === '' || (LINK.test(link) && link.length <= 2000), words.badLink),
    showFrom: minute(words.badTime),
    showUntil: minute(words.badTime),
  })
  .refine(isForward, { path: ['showUntil'], error: words.backwards })

export type BannerForm = z.infer<typeof bannerForm>
