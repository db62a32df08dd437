import type { ClientBase } from 'pg'

const turn = `hashtextextended('thidua backup', 0)`

/** Until the connection ends nothing that the database knows is erased from the store of files. */
export const takeBackupTurn = (client: ClientBase) => client.query(`SELECT pg_advisory_lock_shared(${turn})`)

/** Whether no backup is being made, nor begins before this transaction ends. */
export async function noBackupRuns(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ free: boolean }>(`SELECT pg_try_advisory_xact_lock(${turn}) AS free`)
  return rows[0]?.free === true
}
