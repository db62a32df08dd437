import type { Prisma } from '@thidua/prisma/client'

/** The day in Vietnam by the database's clock, `yyyy-MM-dd`. */
export async function today(tx: Prisma.TransactionClient): Promise<string> {
  const [row] = await tx.$queryRaw<{ today: string }[]>`SELECT vietnam_today()::text AS today`
  if (!row) throw new Error('a select without a row')
  return row.today
}
