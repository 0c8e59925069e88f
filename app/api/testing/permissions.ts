export const actors = [
  'signed out',
  'other',
  'unconfirmed',
  'moderator',
  'editor',
  'admin',
] as const
export type Actor = (typeof actors)[number]

/** Ids of the owner's rows, which others must not change. */
export interface Owned {
  owner: number
  story: number
  comment: number
  rejected: number
  notification: number
  folder: number
  session: number
  complaint: number
}

export interface Row {
  get?: true
  params?: (own: Owned) => Record<string, string>
  fields?: (own: Owned) => Record<string, string>
  query?: string
  /** Status for each actor, in their order. */
  expected: number[]
  /** Actors who may change the owner's rows. */
  changes?: Actor[]
}

const staff: Actor[] = ['moderator', 'editor', 'admin']
const on = () => ({ on: '1' })
const story = (own: Owned) => ({ id: String(own.story) })
const comment = (own: Owned) => ({ id: String(own.comment) })
const rejected = (own: Owned) => ({ id: String(own.rejected) })
const reader = (own: Owned) => ({ id: String(own.owner) })

const everyReader = [401, 200, 200, 200, 200, 200]
const beacon = [401, 204, 204, 204, 204, 204]
const nobodyElse = [401, 404, 404, 404, 404, 404]
const desk = [401, 404, 404, 200, 200, 200]

export const table: Record<string, Row> = {
  './story/[id]/like/route.ts': { params: story, fields: on, expected: everyReader },
  './story/[id]/favourite/route.ts': { params: story, fields: on, expected: everyReader },
  './story/[id]/subscription/route.ts': { params: story, fields: on, expected: everyReader },
  './story/[id]/progress/route.ts': {
    params: story,
    fields: () => ({ seconds: '3' }),
    expected: beacon,
  },
  './story/[id]/comments/route.ts': {
    params: story,
    fields: () => ({ text: '每个人都可以说一句话' }),
    expected: [401, 200, 422, 200, 200, 200],
  },
  './column/[slug]/subscription/route.ts': {
    params: () => ({ slug: 'city' }),
    fields: on,
    expected: everyReader,
  },
  './topic/[keyword]/subscription/route.ts': {
    params: () => ({ keyword: '渡口' }),
    fields: on,
    expected: everyReader,
  },
  './comment/[id]/like/route.ts': { params: comment, fields: on, expected: everyReader },
  './comment/[id]/report/route.ts': {
    params: comment,
    fields: () => ({ reason: '广告' }),
    expected: everyReader,
  },
  './comment/[id]/removal/route.ts': { params: comment, expected: nobodyElse },
  './comment/[id]/text/route.ts': {
    params: comment,
    fields: () => ({ text: '改成别的' }),
    expected: nobodyElse,
  },
  './comment/[id]/appeal/route.ts': {
    params: rejected,
    fields: () => ({ reason: '不服' }),
    expected: nobodyElse,
  },
  './reader/route.ts': { get: true, query: 'story=1', expected: everyReader },
  './reader/favourites/route.ts': { get: true, expected: everyReader },
  './me/export/route.ts': { get: true, expected: [303, 200, 200, 200, 200, 200] },
  './me/ignored/route.ts': {
    fields: (own) => ({ on: '1', account: String(own.owner) }),
    expected: everyReader,
  },
  './me/history/route.ts': { fields: () => ({ act: 'all' }), expected: everyReader },
  './me/favourites/folders/route.ts': {
    fields: (own) => ({ id: String(own.folder), remove: '1' }),
    expected: nobodyElse,
  },
  './me/favourites/seen/route.ts': { expected: beacon },
  './me/subscriptions/seen/route.ts': { expected: beacon },
  './me/notifications/route.ts': {
    fields: (own) => ({ notice: String(own.notification) }),
    expected: everyReader,
  },
  './me/profile/route.ts': {
    fields: () => ({ nickname: `新名字${Math.floor(Math.random() * 1e9)}` }),
    expected: everyReader,
  },
  './me/settings/route.ts': { fields: () => ({ digest: '0' }), expected: everyReader },
  './me/settings/devices/route.ts': {
    fields: (own) => ({ session: String(own.session) }),
    expected: everyReader,
  },
  './me/settings/password/route.ts': {
    fields: () => ({ current: 'not mine to know', password: '潮水退去之后再出发' }),
    expected: [401, 422, 422, 422, 422, 422],
  },
  './me/settings/two-step/route.ts': {
    fields: () => ({ act: 'pass', code: '000000' }),
    expected: [401, 422, 422, 422, 422, 422],
  },
  './me/settings/erasure/route.ts': {
    fields: () => ({ password: 'not mine to know' }),
    expected: [401, 422, 422, 422, 422, 422],
  },
  './me/settings/avatar/route.ts': { expected: [401, 422, 422, 422, 422, 422] },
  './register/confirm/route.ts': {
    fields: () => ({ code: '000000' }),
    expected: [401, 200, 422, 200, 200, 200],
  },
  './desk/comments/decision/route.ts': {
    fields: (own) => ({
      verdict: 'reject',
      words: '广告',
      [`comment-${own.comment}`]: 'approved.0',
    }),
    expected: desk,
    changes: staff,
  },
  './desk/comments/[id]/feature/route.ts': {
    params: comment,
    fields: on,
    expected: [401, 404, 404, 404, 200, 200],
    changes: ['editor', 'admin'],
  },
  './desk/stories/[id]/schedule/route.ts': {
    params: story,
    fields: () => ({ what: 'edit', do: 'now' }),
    // The story has no planned edit.
    expected: [401, 404, 404, 404, 422, 422],
  },
  './desk/stories/[id]/previews/route.ts': {
    params: story,
    expected: [401, 404, 404, 404, 200, 200],
  },
  './desk/stories/[id]/previews/[link]/revocation/route.ts': {
    params: (own) => ({ id: String(own.story), link: '1000000' }),
    expected: nobodyElse,
  },
  './desk/complaints/[id]/route.ts': {
    params: (own) => ({ id: String(own.complaint) }),
    fields: () => ({ answer: '谢谢您的意见，已经改正。' }),
    expected: desk,
    changes: staff,
  },
  './desk/readers/[id]/note/route.ts': {
    params: reader,
    fields: () => ({ note: '常来' }),
    expected: desk,
  },
  './desk/readers/[id]/warning/route.ts': {
    params: reader,
    fields: () => ({ warning: '请友善' }),
    expected: desk,
    changes: staff,
  },
  './desk/readers/[id]/check/route.ts': {
    params: reader,
    fields: on,
    expected: desk,
    changes: staff,
  },
  './desk/readers/[id]/ban/route.ts': {
    params: reader,
    fields: () => ({ days: '1', reason: '反复广告' }),
    expected: desk,
    changes: staff,
  },
}

/** Public, whatever the role; tested beside their routes. */
export const open = [
  './auth/callback/oidc/route.ts',
  './complaint/route.ts',
  './health/route.ts',
  './login/done/route.ts',
  './login/code/route.ts',
  './login/provider/route.ts',
  './login/route.ts',
  './logout/route.ts',
  './register/route.ts',
  './reset/code/route.ts',
  './reset/route.ts',
  './suggestions/route.ts',
  './unsubscribe/route.ts',
]
