import { filterOf, type ListView } from '#lib/round-reports/list-view.ts'

/** Address of a round's file with the reports that a view shows, in its order; `own` are the viewer's blocks. */
export function exportAddress(
  roundId: string,
  format: 'xlsx' | 'csv',
  view: ListView | null,
  own: readonly string[],
): string {
  const address = `/exports/rounds/${roundId}.${format}`
  if (view === null) return address
  const { bucket, states, blockIds, queue, search } = filterOf(view, own)
  const query = new URLSearchParams()
  if (bucket) query.set('bucket', bucket)
  if (states) query.set('states', states.join(','))
  if (blockIds) query.set('blocks', blockIds.join(','))
  if (queue) query.set('queue', queue)
  if (search) query.set('search', search)
  if (view.order) query.set('order', (view.order.descending ? '-' : '') + view.order.by)
  const text = query.toString()
  return text === '' ? address : `${address}?${text}`
}
