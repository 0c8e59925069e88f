import { z } from 'zod'
import { wholeNumber } from '@/lib/schemas/number'
import { MIN_FOR_ONE } from '@/lib/memory'

const origin = 'an http or https address without a path, such as https://news.example.org'

/** An operator's settings. Empty counts as unset, so that a line in .env can be left blank. */
export const settings = z.object({
  NODE_ENV: z
    .enum(['development', 'production', 'test'], 'development, production or test')
    .optional(),
  PORT: number(1, 65535, 'a whole number from 1 to 65535').default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'an address of this machine, such as 127.0.0.1')
    .optional(),
  SITE_URL: z.string().refine(isOrigin, origin).transform(withoutSlash).optional(),
  HSTS_SUBDOMAINS: z
    .enum(['0', '1'], '0 (this host alone) or 1 (every host below it is https too)')
    .default('0'),
  DATABASE_URL: url(
    ['postgres:', 'postgresql:'],
    'postgres://user:password@host:5432/name',
  ).optional(),
  LISTEN_DATABASE_URL: url(
    ['postgres:', 'postgresql:'],
    'postgres://user:password@host:5432/name, past any pooler',
  ).optional(),
  MIGRATE_DATABASE_URL: url(
    ['postgres:', 'postgresql:'],
    'postgres://owner:password@host:5432/name, the owner of the tables',
  ).optional(),
  EDITOR_DATABASE_URL: url(
    ['postgres:', 'postgresql:'],
    'postgres://editor:password@host:5432/name, the role that sees content alone',
  ).optional(),
  DATA_DIR: z.string().default('.data'),
  UPLOADS_DIR: z.string().optional(),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'the name of a bucket, such as xiaowen-uploads')
    .optional(),
  S3_ENDPOINT: z.string().refine(isOrigin, origin).transform(withoutSlash).optional(),
  S3_REGION: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/, 'a region, such as us-east-1')
    .default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  S3_DELIVERY: z
    .enum(
      ['proxied', 'presigned'],
      'proxied (from the portal) or presigned (browsers fetch clips from the bucket)',
    )
    .default('proxied'),
  FFMPEG: z.string().optional(),
  FFPROBE: z.string().optional(),
  FILM_WORKER: z
    .enum(['0', '1'], '1 or 0 (another machine makes the versions of films)')
    .default('1'),
  WORKERS: number(1, 64, 'how many processes answer, 1 to 64').default(1),
  DRAIN_SECONDS: number(0, 300, 'whole seconds, 0 to 300').default(3),
  SHUTDOWN_SECONDS: number(1, 3600, 'whole seconds, 1 to 3600').default(30),
  LIVE_READERS: number(
    0,
    50_000,
    'how many browsers may follow live stories at a time, 0 to 50000',
  ).default(5000),
  AUTH_SECRET: z
    .string()
    .min(32, 'at least 32 characters, such as: openssl rand -hex 32')
    .optional(),
  AUTH_SECRET_PREVIOUS: z
    .string()
    .min(32, 'the AUTH_SECRET of before, at least 32 characters')
    .optional(),
  DEMO: z.enum(['0', '1'], '0 (no demo content) or 1').optional(),
  SITE_FILE: z.string().optional(),
  MEMORY_MB: number(
    MIN_FOR_ONE,
    99_999,
    `a whole number of megabytes, at least ${MIN_FOR_ONE}`,
  ).optional(),
  SMTP_URL: url(['smtp:', 'smtps:'], 'smtp://user:password@host:587').optional(),
  OIDC_ISSUER: url(['https:', 'http:'], 'https://login.example.org').optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().max(20, 'at most 20 characters').optional(),
  ADMIN_PORT: number(1, 65535, 'a whole number from 1 to 65535').optional(),
  ADMIN_HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'an address of this machine, such as 127.0.0.1 or 0.0.0.0')
    .default('127.0.0.1'),
  ADMIN_TOKEN: z
    .string()
    .regex(
      /^[!-~]{32,200}$/,
      'at least 32 characters without spaces, such as: openssl rand -hex 32',
    )
    .optional(),
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'silent'],
      'fatal, error, warn, info, debug or silent',
    )
    .default('info'),
  LOG_FORMAT: z.enum(['json', 'text'], 'json or text').optional(),
  TRUST_PROXY: number(0, 10, 'how many proxies stand in front, 0 to 10').default(0),
  AI_CRAWLERS: z
    .enum(['allow', 'search', 'none'], 'allow, search (no training) or none')
    .default('allow'),
  OFFLINE_READING: z
    .enum(['0', '1'], '1 or 0 (browsers keep nothing, and drop what they kept)')
    .default('1'),
  WEBSUB_HUB: url(
    ['http:', 'https:'],
    'an http or https address, such as https://hub.example.org/',
  ).optional(),
  INDEXNOW_KEY: z
    .string()
    .regex(/^[a-zA-Z0-9-]{8,128}$/, '8 to 128 letters, digits and dashes: openssl rand -hex 16')
    .optional(),
  INDEXNOW_URL: url(['http:', 'https:'], 'an http or https address').default(
    'https://api.indexnow.org/indexnow',
  ),
  BAIDU_PUSH_URL: url(
    ['http:', 'https:'],
    'the whole address that Baidu gives: http://data.zz.baidu.com/urls?site=…&token=…',
  ).optional(),
  SITEMAP_PING_URLS: z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,]+/).filter(Boolean))
    .refine(
      (list) => list.every((one) => /^https?:$/.test(protocolOf(one))),
      'http or https addresses, separated by spaces',
    ),
  MODERATION_URL: url(
    ['http:', 'https:'],
    'an http or https address, such as https://checker.example.org/comment',
  ).optional(),
  MODERATION_SECRET: z
    .string()
    .min(32, 'at least 32 characters, such as: openssl rand -hex 32')
    .optional(),
})

export type Settings = z.infer<typeof settings>

function number(min: number, max: number, message: string) {
  return wholeNumber(max, message).refine((value) => value >= min, message)
}

function url(protocols: string[], example: string) {
  return z.string().refine((value) => protocols.includes(protocolOf(value)), example)
}

function protocolOf(value: string): string {
  return URL.canParse(value) ? new URL(value).protocol : ''
}

function isOrigin(value: string): boolean {
  return /^https?:$/.test(protocolOf(value)) && withoutSlash(value) === new URL(value).origin
}

function withoutSlash(value: string): string {
  return value.replace(/\/$/, '')
}
