/** The rooms of lib in layers: a room imports from its own layer and from those before it. */
const layers = [
  ['schemas', 'copy', 'http'],
  ['content', 'search', 'markdown'],
  ['comments', 'reader', 'auth', 'actions'],
  ['desk', 'newsroom', 'media', 'import', 'jobs'],
]

/** Every other page is public: it has no React in the browser. */
const privatePages = '^app/(me|desk|login|register|reset|search|story|comment|api)/'
const tests = ['\\.(test|spec)\\.tsx?$', '/testing/']

/** A rule for dependency-cruiser; `types` may be imported all the same where it says so. */
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

/** Known, until these have moved. */
const moving = ['^lib/reader/search\\.ts$', '^server/(main|search/answer)\\.tsx?$']

function production(path) {
  return { path, pathNot: [...tests, ...moving] }
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

/** The options of both runs: this one, of modules, and circles.mjs, of folders. */
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
      { path: rooms(layers.slice(1).flat()) },
      { types: true },
    ),
    forbid('components import no page', production('^components/'), {
      path: '^(app|server|scripts)/',
    }),
    forbid('app imports no server', production('^app/'), { path: '^(server|scripts)/' }),
    forbid('server imports no page', production('^server/'), {
      path: '^(app|components|scripts)/',
    }),
    forbid(
      'only lib talks to the database',
      production('^(app|components|server)/'),
      { path: '^node_modules/(pg|@prisma)/|^prisma/client/' },
      { types: true },
    ),
    forbid('Next renders and keeps nothing', production('^(app|components|lib|server)/'), {
      path: '^node_modules/next/(cache|dist/)',
      // What `next` itself is.
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
    forbid(
      'public pages have no React in the browser',
      { path: '^app/.*\\.tsx$', pathNot: privatePages },
      { path: '\\.client\\.tsx$', reachable: true },
    ),
    forbid('what runs imports no test', production('^(app|components|lib|server)/'), {
      path: tests,
    }),
  ],
  options,
}

export default imports
