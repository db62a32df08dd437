import type { Prisma } from '@thidua/prisma/client'
import type { QueryResultRow } from 'pg'
import type { Queryable } from './sql.ts'

/** Runs our statements in a transaction of Prisma's, beside what it does itself. */
export const prismaQueryable = (tx: Pick<Prisma.TransactionClient, '$queryRawUnsafe'>): Queryable => ({
  query: async <Row extends QueryResultRow>({ text, values = [] }: { text: string; values?: unknown[] }) => {
    const rows = await tx.$queryRawUnsafe<Row[]>(text, ...values)
    return { rows, rowCount: rows.length }
  },
})
