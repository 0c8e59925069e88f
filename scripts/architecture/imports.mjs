/** The folders of lib in layers: each imports from its own layer and from earlier ones. */
const layers = [
  [
    'fold',
    'schemas',
    'copy',
    'http',
    'log',
    'cache',
    'database',
    'routes',
    'site',
    'env',
    'storage',
    'queue',
  ],
  ['content', 'media', 'film', 'search', 'markdown', 'rate-limit', 'mail'],
  ['comments', 'reader', 'auth', 'actions', 'moderation'],
  ['desk', 'newsroom', 'import', 'jobs', 'seo', 'feed'],
]

const tests = ['\\.(test|spec)\\.tsx?$', '/testing/']

/** A rule for dependency-cruiser; with `types`, type-only imports are allowed. */
function forbid(name, from, to, { types = false } = {}) {
  return {
    name,
    severity: 'error',
    from,
    to: { ...to, ...(types && { dependencyTypesNot: ['type-only'] }) },
  }
}

function rooms(names) {
  return `^lib/(${names.join('|')})[./]`
}

/** The server renders search results and new comments without Next, with the same components. */
const drawnDirectly = [
  '^app/search/read-search\\.ts$',
  '^app/api/story/\\[id\\]/comments/route\\.ts$',
  '^components/(missing/page-error|search/search-page)\\.tsx$',
]

function production(path) {
  return { path, pathNot: tests }
}

const downwards = layers
  .slice(0, -1)
  .map((names, index) =>
    forbid(
      `lib: ${names.join(', ')} import no later room`,
      production(rooms(names)),
      { path: rooms(layers.slice(index + 1).flat()) },
      { types: true },
    ),
  )

/** Shared with circles.mjs. */
export const options = {
  tsConfig: { fileName: 'tsconfig.json' },
  tsPreCompilationDeps: true,
  doNotFollow: { path: '^(node_modules|prisma/client)/' },
  exclude: { path: '^(\\.next|build)/' },
}

/** @type {{ forbidden: { name: string }[], options: typeof options }} */
const imports = {
  forbidden: [
    ...downwards,
    forbid(
      'no circle of modules',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid('lib imports lib', production('^lib/'), { path: '^(app|components|server|scripts)/' }),
    forbid(
      'components draw from props',
      production('^components/'),
      // lib/seo is pure: it computes structured data.
      { path: rooms(layers.slice(1).flat()), pathNot: rooms(['seo']) },
      { types: true },
    ),
    forbid('components import no page', production('^components/'), {
      path: '^(app|server|scripts)/',
    }),
    forbid('app imports no server', production('^app/'), { path: '^(server|scripts)/' }),
    forbid('server imports no page', production('^server/'), {
      path: '^(app|components|scripts)/',
      pathNot: drawnDirectly,
    }),
    forbid(
      'only lib talks to the database',
      production('^(app|components|server)/'),
      { path: '^node_modules/(pg|@prisma)/|^prisma/client/' },
      { types: true },
    ),
    forbid('Next renders and keeps nothing', production('^(app|components|lib|server)/'), {
      path: '^node_modules/next/(cache|dist/)',
      // The implementation of `next` itself.
      pathNot: '^node_modules/next/dist/server/next\\.js$',
    }),
    forbid(
      'elements have no React',
      { path: '\\.element\\.ts$' },
      { path: '^node_modules/(@types/)?react(-dom)?/' },
      { types: true },
    ),
    forbid(
      'elements speak in events',
      { path: '\\.element\\.ts$' },
      { path: '\\.element\\.ts$' },
      { types: true },
    ),
    forbid('what runs imports no test', production('^(app|components|lib|server)/'), {
      path: tests,
    }),
  ],
  options,
}

export default imports
