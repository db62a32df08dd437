/** Prints the schema to `packages/schema/schema.graphql` (`pnpm --filter @thidua/server sdl`). */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { schema } from './schema.ts'

export const printedSchemaFile = fileURLToPath(import.meta.resolve('@thidua/schema/schema.graphql'))

/** Sorted, so that the order in which subjects are assembled changes nothing. */
export const printedSchema = (): string => `${printSchema(lexicographicSortSchema(schema))}\n`

if (import.meta.main) writeFileSync(printedSchemaFile, printedSchema())
