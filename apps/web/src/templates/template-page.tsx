import type { TemplateQuery } from '@thidua/schema/generated/graphql'
import { templateProblems } from '@thidua/schema/template-editing/problems/template-problems'
import { templateShape } from '@thidua/schema/template-editing/sound-template'
import { withNodeIds } from '@thidua/schema/template-editing/template-nodes'
import { usedNames } from '@thidua/schema/template-editing/used-names'
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { type LoaderFunctionArgs, useSearchParams } from 'react-router'
import { preloadQuery } from '#lib/graphql/apollo-client.ts'
import { useLoadedQuery } from '#lib/graphql/use-loaded-query.ts'
import { useMessages } from '#messages/use-messages.ts'
import { NotFound } from '#ui/not-found.tsx'
import { TemplateEditor } from './editor/template-editor.tsx'
import { PublishTemplate } from './publish/publish-template.tsx'
import { PublishedTemplate } from './published-template.tsx'
import { templateQuery } from './queries.ts'
import { saveTemplate } from './save-template.ts'
import { TemplateEditingContext } from './template-editing.ts'
import { TemplateStore } from './template-store.ts'

export const loader = ({ params: { templateId = '' } }: LoaderFunctionArgs) =>
  preloadQuery.toPromise(preloadQuery(templateQuery, { variables: { id: templateId }, fetchPolicy: 'network-only' }))

type Loaded = NonNullable<TemplateQuery['template']>

/** One version of a template: read when it is published, edited until it is. */
export function Component() {
  const { template } = useLoadedQuery(loader)
  // What the page began with: its own saves must not begin it anew.
  const [begun, setBegun] = useState(template)
  if (template && begun?.id !== template.id) setBegun(template)
  if (!begun) return <NotFound />
  return begun.publishedAt ? (
    // Hints of a published one are changed in place, by this page and by others.
    <PublishedTemplate key={begun.id} template={template ?? begun} />
  ) : (
    <Editing key={begun.id} loaded={begun} />
  )
}

function Editing({ loaded }: { loaded: Loaded }) {
  const m = useMessages('templates')
  const [search, setSearch] = useSearchParams()
  const versions = useMemo(() => loaded.published.map(({ outline }) => templateShape.parse(outline)), [loaded])
  const used = useMemo(() => usedNames(versions), [versions])
  const [store] = useState(
    () => new TemplateStore({ saved: loaded, used, send: (draft) => saveTemplate(loaded.id, draft) }),
  )
  const edited = useSyncExternalStore(store.subscribe, store.shown)
  const problems = useMemo(() => templateProblems(edited.template, used), [edited.template, used])
  useSaveOnLeaving(store)
  // At once, not when the address has followed: the next key belongs to the form that was chosen.
  const [node, setNode] = useState(search.get('muc') ?? edited.template.chapters[0]?.id ?? '')
  const editing = {
    ...{ ...edited, id: loaded.id, store, used, problems, node },
    select: (chosen: string) => {
      setNode(chosen)
      setSearch({ muc: chosen }, { replace: true, preventScrollReset: true })
    },
  }
  const [previous] = versions
  return (
    <TemplateEditingContext value={editing}>
      {search.get('buoc') === 'cong-bo' ? (
        <PublishTemplate previous={previous ? withNodeIds(previous) : null} />
      ) : (
        <TemplateEditor subtitle={m.draftOf(loaded.version)} />
      )}
    </TemplateEditingContext>
  )
}

/** What is typed is sent when the page is hidden or left, and a page with words that are nowhere else is not left unasked. */
function useSaveOnLeaving(store: TemplateStore): void {
  useEffect(() => {
    const hide = () => {
      if (document.visibilityState === 'hidden') void store.flush()
    }
    const leave = (event: BeforeUnloadEvent) => {
      if (store.shown().state === 'saved') return
      void store.flush()
      event.preventDefault()
    }
    document.addEventListener('visibilitychange', hide)
    window.addEventListener('beforeunload', leave)
    return () => {
      document.removeEventListener('visibilitychange', hide)
      window.removeEventListener('beforeunload', leave)
      void store.flush()
    }
  }, [store])
}
