import type { Client, Connection, Submittable } from 'pg'

/** A column of a statement's rows, as PostgreSQL describes it without running anything. */
export interface DescribedColumn {
  readonly name: string
  /** The table and the number of its column where the value comes from one; 0 for an expression. */
  readonly tableID: number
  readonly columnID: number
}

/** Parses and plans a statement on the server; gives its columns, or rejects with what PostgreSQL says. */
export const describeStatement = (client: Client, text: string): Promise<readonly DescribedColumn[]> =>
  new Promise((resolve, reject) => {
    let columns: readonly DescribedColumn[] = []
    const query = {
      submit(connection: Connection) {
        connection.parse({ name: '', text, types: [] }, true)
        connection.describe({ type: 'S', name: '' }, true)
        connection.sync()
      },
      handleRowDescription: ({ fields }: { fields: readonly DescribedColumn[] }) => {
        columns = fields
      },
      handleError: reject,
      handleReadyForQuery: () => resolve(columns),
    }
    client.query(query as unknown as Submittable)
  })
