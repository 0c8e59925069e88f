import next from 'eslint-config-next/core-web-vitals'
import tseslint from 'typescript-eslint'

/** What these files must not import; the message says why. */
function forbid(files, patterns) {
  return { files, rules: { 'no-restricted-imports': ['error', { patterns }] } }
}

const database = {
  regex: '^(pg|@prisma/.*|@/prisma/.*|@/lib/db)$',
  allowTypeImports: true,
  message: 'Only lib talks to the database.',
}
const upwards = {
  regex: '^(@/|(\\.\\./)+)(app|components|server)/',
  message: 'Imports go one way: app → components → types, server → app, app → lib → prisma.',
}
const reads = {
  regex: '^@/lib/(content|reader|desk)/',
  allowTypeImports: true,
  message: 'A component draws from props: it imports types of reads, no reads.',
}
const reader = {
  regex: '^(@/lib|\\.\\.)/(reader|desk)(/|$)',
  message: 'Public content knows nothing of readers.',
}

export default tseslint.config(
  {
    ignores: [
      '.next/',
      '.data/',
      'build/',
      'node_modules/',
      'prisma/client/',
      'public/',
      'next-env.d.ts',
    ],
  },
  ...next,
  {
    rules: {
      // Pictures are sized and kept by our own route; first-paint.js blocks on purpose.
      '@next/next/no-img-element': 'off',
      '@next/next/no-sync-scripts': 'off',
      // What stands in a frame elsewhere is a document of its own.
      '@next/next/no-head-element': 'off',
    },
  },
  {
    files: ['**/*.{ts,tsx,mts}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Adding to a global interface is what such an interface is for (components/tags.d.ts).
      '@typescript-eslint/no-empty-object-type': [
        'error',
        { allowInterfaces: 'with-single-extends' },
      ],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: true },
      ],
    },
  },
  forbid(['app/**', 'server/**'], [{ ...database, regex: '^(pg|@prisma/.*|@/prisma/.*)$' }]),
  forbid(['components/**'], [database, reads, { ...upwards, regex: '^@/app/' }]),
  forbid(['lib/**'], [upwards]),
  forbid(['lib/content/**'], [upwards, reader]),
)
