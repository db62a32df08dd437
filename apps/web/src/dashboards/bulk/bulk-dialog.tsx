import { useQuery } from '@apollo/client/react'
import { balance } from '@thidua/schema/balance'
import { numberText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { type BulkAct, leftOut } from './bulk-act.ts'
import { type BulkChoice, BulkForm } from './bulk-form.tsx'
import { BulkResults } from './bulk-results.tsx'
import { type ActedRow, rowsQuery } from './rows-query.ts'
import { type BulkOrder, useBulkRun } from './use-bulk-run.ts'

interface BulkDialogProps {
  readonly roundId: string
  readonly act: BulkAct
  readonly asked: { readonly reportIds?: string[]; readonly filter?: Readonly<Record<string, unknown>> }
  readonly onClose: () => void
}

/** An act on many: who is in and who is left out and why, then how far it is, and what became of each. */
export function BulkDialog({ roundId, act, asked, onClose }: BulkDialogProps) {
  const m = useMessages('dashboards').bulk
  const { data, error } = useQuery(rowsQuery, { variables: { roundId, ...asked }, fetchPolicy: 'network-only' })
  const run = useBulkRun()
  if (run.phase !== 'ready') return <BulkResults run={run} onClose={onClose} />
  if (error) return <p role="alert">{m.unreachable}</p>
  if (!data) return <p role="status">{m.loading}</p>
  const { rowsToActOn: rows, roundReaders: readers } = data
  const included = rows.filter((row) => leftOut(act, row) === null)
  const groups = Map.groupBy(
    rows.filter((row) => leftOut(act, row) !== null),
    (row) => leftOut(act, row) ?? 'settled',
  )
  const start = (choice: BulkChoice) => void run.run(ordersOf(act, choice, included, readers))
  return (
    <>
      <p>{m.included(numberText(included.length))}</p>
      {[...groups].map(([why, out]) => (
        <details key={why} className="mt-1 text-sm">
          <summary className="inline-flex min-h-9 items-center text-notice">
            {m.leftOut[why](numberText(out.length))}
          </summary>
          <ul className="list-disc pl-6">
            {out.slice(0, maxNamed).map(({ reportId, agencyName }) => (
              <li key={reportId}>{agencyName}</li>
            ))}
          </ul>
          {out.length > maxNamed ? <p>{m.others(numberText(out.length - maxNamed))}</p> : null}
        </details>
      ))}
      {included.length > 0 ? (
        <BulkForm act={act} readers={readers} onStart={start} onCancel={onClose} />
      ) : (
        <div className="mt-4">
          <Button look="secondary" onClick={onClose}>
            {m.close}
          </Button>
        </div>
      )}
    </>
  )
}

/** Nobody reads more names than that in a dialog. */
const maxNamed = 100

function ordersOf(
  act: BulkAct,
  { to, deadline, reason, late }: BulkChoice,
  rows: readonly ActedRow[],
  readers: readonly { readonly id: string; readonly waiting: number }[],
): { order: BulkOrder; rows: readonly ActedRow[] }[] {
  if (act === 'accept') return [{ order: { act }, rows }]
  if (act === 'extend') return [{ order: { act, deadline, reason, late }, rows }]
  if (to.length === 0) return [{ order: { act, to: null }, rows }]
  const shares = balance(
    rows.map(({ reportId }) => reportId),
    readers.filter(({ id }) => to.includes(id)),
  )
  return [...shares].map(([id, given]) => ({
    order: { act, to: id },
    rows: rows.filter(({ reportId }) => given.includes(reportId)),
  }))
}
