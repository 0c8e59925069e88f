import { z } from 'zod'
import { SLUG } from '@/lib/schemas/params'

const line = z.string().trim().min(1, 'a text').max(200, 'at most 200 characters')
const optionalLine = z.string().trim().max(200, 'at most 200 characters')
const email = z.email('an e-mail address')
const path = z.string().regex(/^\/[^/]/, 'a path of this site, such as /icons/logo.png')
const webAddress = z.url({ protocol: /^https?$/, error: 'an http or https address' })
const webLink = z.strictObject({ label: line, url: webAddress })
const color = z.string().regex(/^#[\da-f]{6}$/i, 'a color such as #14161a')
const slug = z.string().regex(SLUG, 'the slug of a page')
const size = z.int().min(1).max(10_000)

/** ICP numbers must link to the register, which is their default URL. */
const licence = z
  .strictObject({ label: line, url: z.url({ protocol: /^(https?|mailto)$/ }).or(z.literal('')) })
  .partial({ url: true })
  .transform(({ label, url }) => ({ label, url: url ?? registerOf(label) }))

function registerOf(label: string): string {
  return /ICP/i.test(label) ? 'https://beian.miit.gov.cn/' : ''
}

/** The shape of SITE_FILE. */
export const siteSchema = z.strictObject({
  name: line,
  slogan: optionalLine,
  description: z.string().trim().max(500, 'at most 500 characters'),
  language: z.literal('zh-CN'),
  timeZone: z.literal('Asia/Shanghai'),
  logo: z.strictObject({ path, width: size, height: size }),
  icon: path,
  shareImage: z.strictObject({ path, width: size, height: size, alt: optionalLine }),
  themeColor: z.strictObject({ light: color, dark: color }),
  organisation: z.strictObject({
    name: line,
    foundingYear: z.coerce.string<string | number>().regex(/^\d{4}$/, 'a year'),
    email,
    telephone: optionalLine,
    address: optionalLine,
  }),
  sender: z.strictObject({ name: line, address: email }),
  app: z.strictObject({ name: line, links: z.array(webLink).max(10) }),
  policies: z.strictObject({
    ethics: slug,
    corrections: slug,
    ownership: slug,
    contact: slug,
    /** What one agrees to by registering. */
    terms: slug.default('legal'),
    privacy: slug.default('privacy'),
  }),
  comments: z.strictObject({ days: z.int().min(0).max(36_500), note: optionalLine }),
  footer: z.strictObject({
    pages: z.array(z.strictObject({ label: line, slug })).max(30),
    reporting: z.strictObject({ heading: line, links: z.array(webLink).max(20) }),
    childSafety: webLink.nullable(),
    reportPhone: z.strictObject({ label: line, number: line }).nullable(),
    reportEmail: z.strictObject({ label: line, address: email }).nullable(),
    badges: z.array(webLink).max(20),
    licences: z.array(licence).max(30),
    swordNet: optionalLine,
    copyright: optionalLine,
    police: webLink.nullable(),
  }),
})

export type Site = z.infer<typeof siteSchema>
