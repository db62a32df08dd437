import type { Prisma } from '@thidua/prisma/client'

/** Acts on the file of one document wait for each other. */
export const lockDocument = (tx: Prisma.TransactionClient, id: string): Promise<number> =>
  tx.$executeRaw`SELECT FROM document WHERE id = ${id}::uuid FOR UPDATE`
