import { options } from './imports.mjs'

/** No circular imports between folders. Files directly in lib and server, and tests, are exempt. */
const circles = {
  forbidden: [
    {
      name: 'no circle of folders',
      severity: 'error',
      scope: 'folder',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    ...options,
    exclude: {
      path: [
        '^(\\.next|build|node_modules|prisma)/',
        '\\.(test|spec)\\.tsx?$',
        '(^|/)testing/',
        '^(lib|server)/[^/]+$',
      ],
    },
  },
}

export default circles
