/** Limits for one account; an address may be shared and has ten times as much (rate-limit.ts). */

export interface RateLimit {
  max: number
  /** Length of a fixed window: those of 3600 begin on the hour, so an answer can name the end. */
  seconds: number
}

export const rateLimits = {
  like: perMinute(120),
  favourite: perMinute(120),
  folders: perMinute(60),
  progress: perMinute(60),
  seen: perMinute(120),
  subscription: perMinute(60),
  history: perMinute(120),
  notifications: perMinute(120),
  blockedReaders: perMinute(60),
  comment: { max: 30, seconds: 600 },
  commentLike: perMinute(120),
  commentEdit: perMinute(120),
  commentRemoval: perMinute(120),
  commentReport: perHour(20),
  commentAppeal: perHour(20),
  complaint: perHour(5),
  settings: perMinute(60),
  devices: perMinute(60),
  profile: perHour(20),
  avatar: perHour(10),
  password: perHour(20),
  twoStep: perHour(60),
  erasure: perHour(20),
  export: perHour(5),
  desk: perMinute(300),
  /** An autosave each two seconds in two windows, and buttons. */
  story: perMinute(120),
  /** Each asks twenty sites. */
  deskLinks: perMinute(10),
  deskPaste: perMinute(60),
  deskPreview: perMinute(300),
  deskPictures: perHour(600),
  deskFilms: perHour(60),

  // Counted by address.
  signIn: perQuarter(100),
  signInProvider: perQuarter(60),
  resumeDeferred: perMinute(60),
  signOut: perMinute(60),
  register: perHour(60),
  confirm: perHour(30),
  reset: perHour(30),
  resetCode: perHour(60),
  search: perMinute(60),
  preview: perMinute(120),
  suggestions: { max: 60, seconds: 10 },

  // Inside actions: guesses of secrets, and mail that somebody else receives.
  signInGuesses: perQuarter(10),
  passwordGuesses: perQuarter(10),
  secondStepGuesses: perQuarter(10),
  resetGuesses: perHour(20),
  resetRequests: perHour(5),
  resentCodes: perHour(5),
  mailsTo: perHour(10),
  /** Lower than `mailsTo`, so that a stranger can't use up the owner's mails. */
  mailsToFromOneAddress: perHour(5),
  drafts: perHour(200),
  /** Invalid forms don't count against the limit of their action. */
  invalidForms: perHour(60),
} as const satisfies Record<string, RateLimit>

function perMinute(max: number): RateLimit {
  return { max, seconds: 60 }
}

function perQuarter(max: number): RateLimit {
  return { max, seconds: 900 }
}

function perHour(max: number): RateLimit {
  return { max, seconds: 3600 }
}
