import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

/**
 * Imported for what it does: what this process compiles is kept beside the dependencies, so that the next start and the
 * next command answer in half the time. Where the folder cannot be written nothing is kept, and nothing fails.
 */
enableCompileCache(join(import.meta.dirname, '../../../../../node_modules/.cache/compiled'))
