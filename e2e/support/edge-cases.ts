import type { actions } from '@/lib/routes'

/** Percent-encoded, each for one segment of a path or one value of a query. */
export const hostileValues = [
  '%00',
  '%2500',
  '%ED%A0%80',
  '%E0%A4%A',
  '%F0%9F%98%80',
  '%27%22%5C%24%7B',
  '1.5',
  '1e999',
  '2147483648',
  '9223372036854775808',
  'x'.repeat(300),
]

/** Cursors outside the range of a Date, of Postgres or of an id. */
export const cursors = [
  '-99999999999999-1',
  '999999999999999-1',
  '-62135596800001-1',
  '253402300800000-1',
  '1-2147483648',
  '1-0',
  '%00-1',
]

/** Forms of a path parameter by its name; `*` stands for the hostile value. */
export const paramForms: Record<string, string[]> = {
  older: ['before/*', '*', 'before/1-1/*'],
  place: ['before/*', 'column/*', 'column/*/week', '*'],
  rest: ['before/*', 'best/before/*', 'of/*', '*'],
  file: ['*', '*.xml', '*.png', 'feed.*'],
  kind: ['*', 'article', 'video', 'column', 'topic'],
  path: ['*', '320/*.jpg.webp', 'video/*.svg', 'avatars/*.webp'],
  year: ['*', '0001', '0000', '9999', '99999'],
  month: ['*', '01', '13'],
  day: ['*', '01', '31', '00'],
}

type Form = Record<string, string>

/** Valid forms of each action, one for each thing it does; each field in turn gets a hostile value. */
export const forms: Record<keyof typeof actions, Form | Form[]> = {
  complaint: { text: '首页的图片一直打不开，请检查。', link: 'https://example.com', contact: 'a' },
  register: { identifier: 'a@example.com', nickname: '岸上的人', password: '潮水退去', next: '/' },
  confirm: { code: '123456', next: '/' },
  signIn: { identifier: 'a@example.com', password: '潮水退去之后', code: '', next: '/' },
  signInProvider: { next: '/' },
  signedIn: { next: '/' },
  signOut: {},
  reset: { identifier: 'a@example.com' },
  resetCode: { identifier: 'a@example.com', code: '123456', password: '潮水退去', ticket: '' },
  like: { on: '1' },
  favourite: { on: '1', folder: '1' },
  progress: { seconds: '1' },
  comments: { text: '写得好', parent: '1' },
  commentSubscription: { on: '1', notify: '1' },
  columnSubscription: { on: '1', notify: '1' },
  topicSubscription: { on: '1', notify: '1' },
  commentLike: { on: '1' },
  commentReport: { reason: '广告' },
  commentRemoval: {},
  commentEdit: { text: '改过的' },
  commentAppeal: { reason: '不服' },
  blockedReaders: { on: '1', account: '1' },
  history: [
    { act: 'before', day: '2026-01-01' },
    { act: 'one', story: '1' },
    { act: 'pause' },
    { act: 'resume' },
    { act: 'all' },
  ],
  folders: [{ name: '船' }, { id: '1', name: '船' }, { id: '1', remove: '1' }],
  favouritesSeen: {},
  subscriptionsSeen: {},
  notifications: [{ notice: '1' }, { all: '1' }],
  profile: { nickname: '岸上的人' },
  settings: { digest: '1', suggestions: '1' },
  avatar: { remove: '1' },
  password: { current: 'x', password: '潮水退去之后再出发' },
  devices: { session: '1' },
  twoStep: [
    { act: 'begin', next: '/' },
    { act: 'confirm', code: '123456', next: '/' },
    { act: 'pass', code: '123456', next: '/' },
    { act: 'noted', codes: 'x', next: '/' },
    { act: 'off', code: '123456', password: 'x' },
  ],
  erasure: { password: 'x', nickname: 'x' },
  deskDecision: {
    verdict: 'reject',
    reason: '',
    words: '广告',
    'comment-1': 'approved.0',
    back: '/',
  },
  deskFeature: { on: '1' },
  deskReader: {},
  deskWarning: { warning: '请友善' },
  deskNote: { note: '常来' },
  deskCheck: { on: '1' },
  deskBan: { days: '1', reason: '广告' },
  deskComplaint: { answer: '谢谢您的意见，已经改正。' },
}
