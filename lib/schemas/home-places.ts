/** How many places the blocks of the home page have for editors, as public.home_slot checks. */
export const HOME_PLACES = { front: 6, videos: 5, column: 5, programme: 4 } as const
