import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { printedSchema, printedSchemaFile } from './print-schema.ts'
import { schema } from './schema.ts'

const rootFields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
  Object.values(type?.getFields() ?? {}),
)

describe('schema', () => {
  it('is printed: after a change run `pnpm --filter @thidua/server sdl`', () => {
    expect(readFileSync(printedSchemaFile, 'utf8')).toBe(printedSchema())
  })

  it.each(rootFields.map((field) => [field.name, field] as const))('%s says who may use it', (_, field) => {
    const options = field.extensions['pothosOptions'] as { authScopes?: object } | undefined
    expect(options?.authScopes).toBeDefined()
  })

  it('has one field that is open to everybody', () => {
    const open = rootFields.filter(({ extensions }) => {
      const { authScopes } = extensions['pothosOptions'] as { authScopes: Record<string, boolean> }
      return authScopes['signedIn'] !== true
    })
    expect(open.map(({ name }) => name)).toEqual(['viewer'])
  })
})
