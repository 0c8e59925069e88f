import { options } from './imports.mjs'

/** No circle of folders. What lies in lib and server themselves is no room, and tests import what they please. */
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
