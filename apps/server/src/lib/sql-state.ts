/** What PostgreSQL calls an error, five letters; Prisma wraps it under a code of its own. */
export function sqlStateOf(error: Error): unknown {
  const { code, meta } = error as {
    code?: unknown
    meta?: { driverAdapterError?: { cause?: { originalCode?: unknown } } }
  }
  return meta?.driverAdapterError?.cause?.originalCode ?? code
}
