import { Prisma } from '@thidua/prisma/client'

/** Whether Prisma says that a unique key is taken. */
export const isTaken = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
