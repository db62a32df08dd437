import { useMutation, useQuery } from '@apollo/client/react'
import { clsx } from 'clsx'
import { X } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { copyText } from '#lib/copy-text.ts'
import { isFiltered, type ListView, readListView, writeListView } from '#lib/round-reports/list-view.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { laterPart } from '#ui/later-part.tsx'
import { Modal } from '#ui/overlay/modal.tsx'
import { removeViewMutation, savedViewsQuery } from './saved-views-query.ts'

/** A filter is looked at far more often than it is kept. */
const SaveViewForm = laterPart(() => import('./save-view-form.tsx').then(({ SaveViewForm: part }) => part))

/** Filters that the person keeps by name, the way to keep the one that is shown, and its link for a colleague. */
export function SavedViews({ view }: { view: ListView }) {
  const m = useMessages('dashboards').views.saved
  const { data } = useQuery(savedViewsQuery)
  const [remove] = useMutation(removeViewMutation, {
    update: (cache, { data: answer }) => {
      const result = answer?.result
      if (result?.__typename === 'MutationRemoveViewSuccess')
        cache.writeQuery({ query: savedViewsQuery, data: { __typename: 'Query', savedViews: result.data.views } })
    },
  })
  const [naming, setNaming] = useState(false)
  const [said, setSaid] = useState('')
  const shown = writeListView(view)
  const saved = data?.savedViews ?? []
  const filtered = isFiltered(view)
  if (saved.length === 0 && !filtered) return null
  const known = saved.some(({ query }) => asView(query) === shown)
  const drop = (id: string, name: string) =>
    void remove({ variables: { id } }).then(
      () => setSaid(m.removed(name)),
      () => setSaid(m.unreachable),
    )
  return (
    <section aria-label={m.label} className="mt-3 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm print:hidden">
      {saved.length > 0 ? <span className="text-quiet">{m.label}:</span> : null}
      <ul className="contents">
        {saved.map(({ id, name, query }) => (
          <li
            key={id}
            className={clsx(
              'inline-flex min-h-9 items-center rounded-full border',
              asView(query) === shown ? 'border-accent bg-accent-wash' : 'border-border',
            )}
          >
            <Link
              to={{ search: asView(query) }}
              preventScrollReset
              aria-current={asView(query) === shown ? 'page' : undefined}
              className="py-1.5 pl-4 font-medium text-ink no-underline hover:underline"
            >
              {name}
            </Link>
            <button
              type="button"
              aria-label={m.remove(name)}
              onClick={() => drop(id, name)}
              className="ml-1 inline-flex size-9 items-center justify-center rounded-full text-quiet hover:bg-accent-wash hover:text-ink"
            >
              <X aria-hidden className="size-4" />
            </button>
          </li>
        ))}
      </ul>
      {filtered ? (
        <div className="-mx-3 flex flex-wrap">
          {known ? null : (
            <Button look="quiet" className="text-sm" onClick={() => setNaming(true)}>
              {m.save}
            </Button>
          )}
          <Button
            look="quiet"
            className="text-sm"
            onClick={() => void copyText(location.href).then((done) => setSaid(done ? m.copied : m.notCopied))}
          >
            {m.copy}
          </Button>
        </div>
      ) : null}
      <p role="status" className="text-quiet empty:hidden">
        {said}
      </p>
      <Modal open={naming} title={m.saveTitle} onCancel={() => setNaming(false)}>
        <SaveViewForm
          query={shown.slice(1)}
          onDone={(name) => {
            setNaming(false)
            if (name !== null) setSaid(m.kept(name))
          }}
        />
      </Modal>
    </section>
  )
}

/** As the address says it today: what a later release no longer knows is left out. */
const asView = (query: string): string => writeListView(readListView(new URLSearchParams(query)))
