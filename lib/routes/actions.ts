/** Paths of the actions' own pages; a POST to the same path below /api runs the action. `actionPage` fills in `:id`. */
export const actions = {
  complaint: '/complaint',
  register: '/register',
  confirm: '/register/confirm',
  signIn: '/login',
  signInCode: '/login/code',
  signInProvider: '/login/provider',
  signedIn: '/login/done',
  signOut: '/logout',
  reset: '/reset',
  resetCode: '/reset/code',
  like: '/story/:id/like',
  favourite: '/story/:id/favourite',
  progress: '/story/:id/progress',
  comments: '/story/:id/comments',
  commentSubscription: '/story/:id/subscription',
  columnSubscription: '/column/:slug/subscription',
  topicSubscription: '/topic/:keyword/subscription',
  commentLike: '/comment/:id/like',
  commentReport: '/comment/:id/report',
  commentRemoval: '/comment/:id/removal',
  commentEdit: '/comment/:id/text',
  commentAppeal: '/comment/:id/appeal',
  blockedReaders: '/me/ignored',
  history: '/me/history',
  folders: '/me/favourites/folders',
  favouritesSeen: '/me/favourites/seen',
  subscriptionsSeen: '/me/subscriptions/seen',
  notifications: '/me/notifications',
  profile: '/me/profile',
  settings: '/me/settings',
  avatar: '/me/settings/avatar',
  password: '/me/settings/password',
  devices: '/me/settings/devices',
  twoStep: '/me/settings/two-step',
  erasure: '/me/settings/erasure',
  deskDecision: '/desk/comments/decision',
  deskFeature: '/desk/comments/:id/feature',
  deskReader: '/desk/readers/:id',
  deskWarning: '/desk/readers/:id/warning',
  deskNote: '/desk/readers/:id/note',
  deskCheck: '/desk/readers/:id/check',
  deskBan: '/desk/readers/:id/ban',
  deskComplaint: '/desk/complaints/:id',
} as const

type Names = Record<string, string | number>

export function actionPage(action: string, names: Names = {}): string {
  return action.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(names[name] ?? ''))
}

export function actionPath(action: string, names: Names = {}): string {
  return `/api${actionPage(action, names)}`
}
