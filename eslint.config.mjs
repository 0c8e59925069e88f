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

/** Rules of the house that have one spelling: where it stands, and what would be a second one. */
const spellings = [
  {
    home: ['lib/time.ts', 'lib/site/**', 'playwright.config.ts'],
    selectors: text('\\+08:?00|Asia.Shanghai'),
    message: 'The time zone is site.timeZone; lib/time.ts derives the rest.',
  },
  {
    home: ['lib/schemas/params.ts'],
    selectors: ['Literal[regex.pattern=/\\[1-9\\]\\\\d\\{0,9\\}/]', 'Literal[value=2147483647]'],
    message: 'An id is parsed by lib/schemas/params.ts.',
  },
  {
    home: ['lib/http/escape.ts'],
    selectors: text('&(amp|lt|gt|quot);|\\\\\\$&'),
    message: 'Escaping is lib/http/escape.ts.',
  },
  {
    home: ['lib/reader/cookies.ts'],
    selectors: text('__(Host|Secure)-'),
    message: 'The prefix of a cookie is hostCookie() in lib/reader/cookies.ts.',
  },
  {
    home: ['lib/origin.ts'],
    selectors: [
      'CallExpression[callee.property.name="startsWith"][callee.object.property.name="SITE_URL"]',
    ],
    message: 'Whether the site is https is isHttps() in lib/origin.ts.',
  },
  {
    home: ['lib/actions/rate-limits.ts'],
    selectors: [
      'ObjectExpression:has(> Property[key.name="most"]):has(> Property[key.name="seconds"])',
    ],
    message: 'A rate limit has a name in lib/actions/rate-limits.ts.',
  },
  {
    home: ['lib/published.ts'],
    selectors: [
      ...text("published_at\\s*<=|status\\s*=\\s*'published'"),
      'Property[key.name="status"] > Literal[value="published"]',
      'Property[key.name="publishedAt"] Property[key.name="lte"] > :matches(CallExpression, AwaitExpression)',
    ],
    message: 'What is published: listing.is_published in SQL, published() for Prisma.',
  },
  {
    home: [],
    selectors: ['MemberExpression[object.property.name="coerce"][property.name!="string"]'],
    message: "z.coerce takes '', '0x1f' and '1e999' for numbers: parse the text.",
  },
]

function text(pattern) {
  return [`Literal[value=/${pattern}/]`, `TemplateElement[value.raw=/${pattern}/]`]
}

const restricted = spellings.map(({ selectors, message }) =>
  selectors.map((selector) => ({ selector, message })),
)

function onlySpelling(files, without) {
  const others = restricted.filter((_, place) => place !== without).flat()
  return { files, rules: { 'no-restricted-syntax': ['error', ...others] } }
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
  {
    ...onlySpelling(['{app,components,lib,server,scripts}/**/*.{ts,tsx}']),
    ignores: ['**/*.test.{ts,tsx}', '**/testing/**', 'scripts/bench/**'],
  },
  ...spellings.flatMap(({ home }, place) => (home.length > 0 ? [onlySpelling(home, place)] : [])),
)
