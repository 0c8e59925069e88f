/** Paths of 三审三校, as in lib/routes/actions.ts. */
export const reviewActions = {
  deskReview: '/desk/stories/:id/review',
  deskReviewRequest: '/desk/stories/:id/review/request',
  deskSignature: '/desk/stories/:id/review/signature',
  deskReviewReturn: '/desk/stories/:id/review/return',
  deskEmergency: '/desk/stories/:id/review/emergency',
  deskEmergencyCheck: '/desk/stories/:id/review/emergency/check',
  deskStoryNotes: '/desk/stories/:id/review/notes',
  deskStoryNote: '/desk/stories/:id/review/notes/:note',
  deskSuggestion: '/desk/stories/:id/suggestion',
  deskSuggestionDecision: '/desk/stories/:id/suggestion/:suggestion',
  deskReviewSteps: '/desk/review-steps',
} as const

export const deskReviewSheet = (story: string | number) => `/desk/stories/${story}/review/sheet`
