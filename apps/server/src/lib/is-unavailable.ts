import { sqlStateOf } from './sql-state.ts'
import { GateFullError } from './turns/gate.ts'

/**
 * SQLSTATE: connection lost, resources used up, a disk that fails, server stopping or starting, statement or
 * transaction cut short, a server that only reads for now (another one has taken over, or its disk is full).
 */
const passing = /^(?:08...|53...|58...|57P0.|57014|25P0[34]|25006|40001|40P01|55P03)$/u

const network = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND', 'EAI_AGAIN'])

/** Prisma's: server not reached, timed out, closed the connection, no connection free. */
const prisma = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024'])

/** What the driver says without a code. */
const words = /^(?:Connection terminated|timeout exceeded when trying to connect|Query read timeout)|not queryable/u

/**
 * Whether it is the server that could not answer just now – its database, or too many who ask for heavy work –, not
 * the request that was wrong: sent again in a moment, the same request may be answered.
 */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error instanceof GateFullError) return true
  const code = sqlStateOf(error)
  if (typeof code === 'string' && (passing.test(code) || network.has(code) || prisma.has(code))) return true
  return words.test(error.message) || isUnavailable(error.cause)
}
