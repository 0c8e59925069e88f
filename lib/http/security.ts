import { env } from '@/lib/env'
import { isHttps } from '@/lib/http/origin'
import { routes } from '@/lib/routes'

const common = {
  'default-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
  'object-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
}

/** For documents: no inline code, own origin only; hls.js fetches a film and hands it over as a blob. */
export function publicPolicy(): string {
  const bucket = bucketOrigin()
  return write({
    ...common,
    'media-src': `'self' blob:${bucket}`,
    ...(bucket && { 'connect-src': `'self'${bucket}` }),
  })
}

/** For a video's player, which every site may frame: it has no forms that clickjacking could use. */
export function embedPolicy(): string {
  return write({
    'default-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'img-src': "'self'",
    'media-src': `'self'${bucketOrigin()}`,
    'style-src': "'self'",
    'frame-ancestors': '*',
  })
}

/** For private pages. The sign-in form redirects to the provider; `styleNonce`: of a page whose script writes styles. */
export function privatePolicy(styleNonce?: string): string {
  const { OIDC_ISSUER: issuer } = env()
  const bucket = bucketOrigin()
  return write({
    ...common,
    ...(bucket && { 'media-src': `'self'${bucket}` }),
    ...(issuer && { 'form-action': `'self' ${new URL(issuer).origin}` }),
    ...(styleNonce && { 'style-src': `'self' 'nonce-${styleNonce}'` }),
  })
}

/** ` https://…` of the bucket from which browsers fetch clips themselves; '' where they come from us. */
function bucketOrigin(): string {
  const { S3_BUCKET: bucket, S3_DELIVERY, S3_ENDPOINT, S3_REGION } = env()
  if (!bucket || S3_DELIVERY !== 'presigned') return ''
  return ` ${S3_ENDPOINT ?? `https://${bucket}.s3.${S3_REGION}.amazonaws.com`}`
}

type Headers = Record<string, string>

/** Whether other sites may embed the target: feeds, pictures, clips, the player, QR codes. */
export function isShareable(target: string): boolean {
  return shareable.test(target)
}

const shareable =
  /^\/(?:image|media|og|icons|embed|oembed|qr)(?:[/?]|$)|^(?:\/[^?]*)?\/feed\.(?:xml|atom|json)(?:\?|$)/

export function securityHeaders(): Headers {
  const headers: Headers = {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'speculation-rules': `"${routes.speculationRules}"`,
  }
  if (isHttps()) {
    const below = env().HSTS_SUBDOMAINS === '1' ? '; includeSubDomains' : ''
    headers['strict-transport-security'] = `max-age=31536000${below}`
  }
  return headers
}

function write(policy: Record<string, string>): string {
  return Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}
