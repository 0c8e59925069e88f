/** Pages and actions of one reader, as path prefixes. */
export const readerRoutes = [
  '/api',
  '/me',
  '/desk',
  '/story',
  '/comment',
  '/login',
  '/register',
  '/reset',
] as const
