/** How often each thing may be done by one account; an address, which several share, may do ten times that. */

export interface RateLimit {
  most: number
  /** The window begins at fixed times (on the hour, …): simple, and a reader can be told when. */
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
  comment: { most: 30, seconds: 600 },
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

  // By address, since nobody is signed in.
  signIn: perQuarter(100),
  signInProvider: perQuarter(60),
  resumeDeferred: perMinute(60),
  signOut: perMinute(60),
  register: perHour(60),
  confirm: perHour(30),
  reset: perHour(30),
  resetCode: perHour(60),
  search: perMinute(60),
  suggestions: { most: 60, seconds: 10 },

  // Within actions: what somebody else pays for, or could guess.
  signInGuesses: perQuarter(10),
  passwordGuesses: perQuarter(10),
  secondStepGuesses: perQuarter(10),
  resetGuesses: perHour(20),
  resetRequests: perHour(5),
  resentCodes: perHour(5),
  mailsTo: perHour(10),
  /** Of these, so many because of one who asks: a stranger leaves the address's owner some. */
  mailsToFromOneAddress: perHour(5),
  drafts: perHour(200),
  /** Forms that are refused before they count against the limit of their action. */
  invalidForms: perHour(60),
} as const satisfies Record<string, RateLimit>

function perMinute(most: number): RateLimit {
  return { most, seconds: 60 }
}

function perQuarter(most: number): RateLimit {
  return { most, seconds: 900 }
}

function perHour(most: number): RateLimit {
  return { most, seconds: 3600 }
}
