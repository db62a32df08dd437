import { z } from 'zod'
import { agencyFields, type Field, personFields } from '../columns/fields.ts'
import type { GivenColumns } from '../columns/recognised.ts'

const field = z.enum([...new Set<Field>([...agencyFields, ...personFields])])

/** What a person says of some tables of their files, as it is sent: by the table's position among those that hold anything. */
export const givenTables = z
  .array(
    z.object({
      table: z.int().min(0).max(1_000),
      /** Not to be brought in at all. */
      leftOut: z.boolean().default(false),
      kind: z.enum(['agencies', 'people']).optional(),
      headerRow: z.int().min(1).max(2_000_000).optional(),
      /** By column, from 0; null for one that is not to be taken. */
      columns: z
        .array(z.object({ column: z.int().min(0).max(1_000), field: field.nullable() }))
        .max(100)
        .default([]),
    }),
  )
  .max(200)

export type GivenTable = z.output<typeof givenTables>[number]

/** The same as the recognition of columns takes it. */
export const givenColumns = ({ kind, headerRow, columns }: GivenTable): GivenColumns => ({
  ...(kind && { kind }),
  ...(headerRow !== undefined && { headerRow }),
  columns: new Map(columns.map(({ column, field }) => [column, field])),
})
