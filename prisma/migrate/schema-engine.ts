import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

/** The part of the platform's WebAssembly that is used here; Node's types leave it to the DOM's. */
declare const WebAssembly: {
  compile(bytes: Uint8Array): Promise<object>
  instantiate(module: object, imports: Record<string, object>): Promise<{ exports: Record<string, unknown> }>
}

let loaded = false

/**
 * Prisma's schema engine as WebAssembly: the `prisma` command would download a native one, and neither
 * CI nor a closed network reaches that host. It compares datamodels and applies migration folders.
 */
export async function withSchemaEngine<T>(url: string, use: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  if (!loaded) {
    const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
    const module = await WebAssembly.compile(readFileSync(join(folder, 'schema_engine_bg.wasm')))
    const { exports } = await WebAssembly.instantiate(module, { './schema_engine_bg.js': withoutWaiting(bindings) })
    const raw = bindings as unknown as { __wbg_set_wasm(wasm: Record<string, unknown>): void }
    raw.__wbg_set_wasm(exports)
    ;(exports['__wbindgen_start'] as () => void)()
    loaded = true
  }
  const pool = new pg.Pool({ connectionString: url }) // ours, because freeing the engine leaves its connections open
  // A connection that breaks is told to whoever asks next; an error that nobody hears would end the process.
  pool.on('error', () => undefined).on('connect', (client) => client.on('error', () => undefined))
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScriptAdapter(pool))
  const engine = await bindings.SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter)
  try {
    return await use(engine)
  } finally {
    engine.free()
    await pool.end()
  }
}

/** The engine's ten-second limit on its lock would keep the process alive after the work is done. */
const withoutWaiting = (imports: object): object =>
  Object.fromEntries(
    Object.entries(imports).map(([name, call]) => [
      name,
      name.startsWith('__wbg_setTimeout_') ? (run: () => void, ms: number) => setTimeout(run, ms).unref() : call,
    ]),
  )

/**
 * Sends a migration as one multi-statement query, as Prisma's native engine does: PostgreSQL makes that
 * one transaction. The adapter's own way splits at every semicolon, also inside functions and comments.
 */
class WholeScriptAdapter extends PrismaPg {
  override async connect() {
    const connection = await super.connect()
    connection.executeScript = async (script) => {
      await connection.underlyingDriver().query(script)
    }
    return connection
  }
}
