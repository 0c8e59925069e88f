import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum, bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import { readMigrations } from '../database/migrations'

type Engine = bindings.SchemaEngine

// Columns of the type "char" and how the engine's queries select them.
const charColumns = new Map([
  ['constraint_type', /(constr\.contype) AS constraint_type/],
  ['confdeltype', /(con\.confdeltype)(?=,)/],
  ['confupdtype', /(con\.confupdtype)(?=,)/],
])
const SCHEMA = 'prisma/schema'
const filters = { externalTables: ['public._prisma_migrations'], externalEnums: [] }

/** The SQL that would turn the database into prisma/schema; empty without drift. */
export async function drift(url: string): Promise<string> {
  const files = readSchema().map(([path, content]) => ({ path, content }))
  return withEngine(url, async (engine) => {
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: process.cwd() },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: true,
      filters,
    })
    return exitCode === 0 ? '' : (stdout ?? '')
  })
}

/** What `prisma migrate status` reports. */
export async function diagnoseHistory(
  url: string,
): Promise<bindings.DiagnoseMigrationHistoryOutput> {
  return withEngine(url, (engine) => {
    const migrationsList = {
      baseDir: 'prisma/migrations',
      lockfile: {
        path: 'migration_lock.toml',
        content: readFileSync('prisma/migrations/migration_lock.toml', 'utf8'),
      },
      shadowDbInitScript: '',
      migrationDirectories: readMigrations().map(({ name, sql }) => ({
        path: name,
        migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
      })),
    }
    return engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters,
    })
  })
}

function readSchema(): [string, string][] {
  return readdirSync(SCHEMA).map((name) => {
    const path = `${SCHEMA}/${name}`
    return [path, readFileSync(path, 'utf8')]
  })
}

async function withEngine<T>(url: string, work: (engine: Engine) => Promise<T>): Promise<T> {
  await (loaded ??= load())
  const adapter = bindMigrationAwareSqlAdapterFactory(new Adapter({ connectionString: url }))
  const engine = await bindings.SchemaEngine.new(
    { datamodels: readSchema() },
    () => undefined,
    adapter,
  )
  try {
    return await work(engine)
  } finally {
    engine.free()
  }
}

/** The adapter does not support Postgres' "char", which two of the engine's queries select. */
class Adapter extends PrismaPg {
  override async connect(): ReturnType<PrismaPg['connect']> {
    const adapter = await super.connect()
    const queryRaw = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async ({ sql, ...query }) => {
      let castSql = sql
      for (const [name, read] of charColumns) castSql = castSql.replace(read, `$1::text AS ${name}`)
      const result = await queryRaw({ ...query, sql: castSql })
      for (const [index, name] of result.columnNames.entries()) {
        if (charColumns.has(name)) result.columnTypes[index] = ColumnTypeEnum.Character
      }
      return result
    }
    return adapter
  }
}

let loaded: Promise<void> | undefined

/** The package's entry imports .wasm as a module, which Node does not support. */
async function load(): Promise<void> {
  // The engine reports panics here.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: console.error } })
  const file = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const compiled = await WebAssembly.compile(readFileSync(file.replace(/js$/, 'wasm')))
  const { exports } = await WebAssembly.instantiate(compiled, {
    './schema_engine_bg.js': { ...bindings },
  })
  bindings.__wbg_set_wasm(exports)
  const { __wbindgen_start: start } = exports
  if (typeof start === 'function') (start as () => void)()
}
