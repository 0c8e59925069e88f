const link = 'JSXAttribute[name.name=/^(href|action|formAction)$/]'

/** A Latin mark next to a Han character; not the blank of `name: 晨报`. */
const latinMark = '\\p{Script=Han} ?[,:;!?()]|[,:;!?()]\\p{Script=Han}'

/** Rules with one spelling, in scripts too: where it is, and the selectors of a second one. */
const spellings = [
  {
    home: ['lib/time.ts', 'lib/site/**', 'playwright.config.ts'],
    selectors: text("\\+08:?00|Asia.Shanghai|interval '8 hours'"),
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
    home: ['lib/auth/cookies.ts'],
    selectors: text('__(Host|Secure)-'),
    message: 'The prefix of a cookie is hostCookie() in lib/auth/cookies.ts.',
  },
  {
    home: ['lib/http/origin.ts'],
    selectors: [
      'CallExpression[callee.property.name="startsWith"][callee.object.property.name="SITE_URL"]',
    ],
    message: 'Whether the site is https is isHttps() in lib/http/origin.ts.',
  },
  {
    home: ['lib/rate-limit/limits.ts'],
    selectors: [
      'ObjectExpression:has(> Property[key.name="max"]):has(> Property[key.name="seconds"])',
    ],
    message: 'A rate limit has a name in lib/rate-limit/limits.ts.',
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
    selectors: [...text(latinMark, 'u'), `JSXText[value=/${latinMark}/u]`],
    message: 'Chinese sentences have full-width marks: ，：；！？（）“”.',
  },
  {
    home: [],
    selectors: ['Literal[regex.pattern=/(?<!\\\\)\\[[^\\]]*([,:;!?()])\\1[^\\]]*\\]/]'],
    message: 'A mark stands twice in a class: one of the two was full-width.',
  },
  {
    home: ['lib/schemas/number.ts'],
    selectors: [
      'MemberExpression[object.property.name="coerce"][property.name!="string"]',
      'CallExpression[callee.object.name="z"][callee.property.name=/^(preprocess|stringbool)$/]',
      'CallExpression[callee.property.name="transform"] > Identifier[name=/^(Number|Boolean|parseInt|parseFloat|Date)$/]',
    ],
    message: "'', '0x1f' and '1e999' are no numbers: lib/schemas/number.ts parses the text.",
  },
]

/** Rules for the portal only: scripts read the environment and print their own texts. */
const portalSpellings = [
  {
    home: [],
    selectors: ["ExpressionStatement[directive='use client']"],
    message: 'What runs in browsers is a custom element (docs/decisions/037).',
  },
  {
    home: [],
    selectors: [
      'ExportNamedDeclaration VariableDeclarator[id.name=/^(revalidate|dynamicParams|fetchCache)$/]',
      'ExportNamedDeclaration > FunctionDeclaration[id.name="generateStaticParams"]',
    ],
    message: 'Next stores nothing (docs/next.md).',
  },
  {
    home: ['lib/env.ts'],
    selectors: ["MemberExpression[object.name='process'][property.name='env']"],
    message: 'lib/env.ts reads the environment.',
  },
  {
    home: [
      'lib/copy.ts',
      'lib/copy/**',
      'lib/copy/nameless.ts',
      'lib/site.ts',
      'lib/site/**',
      'lib/fold/variant-table.ts',
    ],
    selectors: [...text('\\p{Script=Han}', 'u'), 'JSXText[value=/\\p{Script=Han}/u]'],
    message: 'What readers see is written in lib/copy and lib/site.',
  },
  {
    home: ['lib/copy/nameless.ts'],
    selectors: text('^(?:无题|已注销)'),
    message: 'What stands where there is no name is lib/copy/nameless.ts.',
  },
  {
    home: ['lib/seo/**', 'components/seo/**'],
    selectors: ["JSXAttribute[name.name='type'] Literal[value='application/ld+json']"],
    message: 'lib/seo and components/seo write JSON-LD.',
  },
  {
    home: ['lib/routes.ts', 'lib/routes/**'],
    selectors: [
      `${link} Literal[value=/^\\u002F(?!\\u002F)/]`,
      `${link} TemplateElement[value.raw=/^\\u002F(?!\\u002F)/]:first-child`,
    ],
    message: 'lib/routes.ts spells our URLs.',
  },
]

const all = [...spellings, ...portalSpellings]

/** For eslint.config.mjs; the last block that matches a file wins. */
export const restricted = [
  restrict(['scripts/**/*.{ts,tsx}'], spellings),
  restrict(['{app,components,lib,server}/**/*.{ts,tsx}'], all),
  ...[...new Set(all.flatMap(({ home }) => home))].map((home) =>
    restrict(
      [home],
      all.filter((one) => !one.home.includes(home)),
    ),
  ),
]

/** @returns {import('eslint').Linter.Config} */
function restrict(files, some) {
  const rules = some.flatMap(({ selectors, message }) =>
    selectors.map((selector) => ({ selector, message })),
  )
  return {
    files,
    ignores: ['**/*.test.{ts,tsx}', '**/testing/**', 'bench/**', 'playwright.config.ts'],
    rules: { 'no-restricted-syntax': ['error', ...rules] },
  }
}

function text(pattern, flags = '') {
  return [`Literal[value=/${pattern}/${flags}]`, `TemplateElement[value.raw=/${pattern}/${flags}]`]
}
