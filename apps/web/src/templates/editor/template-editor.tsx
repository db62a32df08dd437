import { Undo2 } from 'lucide-react'
import { useNavigate } from 'react-router'
import { AdministrationProblem } from '#administration/administration-problem.tsx'
import { useAdministration } from '#administration/use-administration.ts'
import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { ButtonLink } from '#ui/button-link.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Page } from '#ui/page.tsx'
import { AddByName } from '../item/add-by-name.tsx'
import { discardMutation } from '../queries.ts'
import { useTemplateEditing } from '../template-editing.ts'
import { ConflictChoice } from './conflict-choice.tsx'
import { NodeForm } from './node-form.tsx'
import { OutlineTree } from './outline-tree.tsx'
import { ProblemList } from './problem-list.tsx'
import { SaveState } from './save-state.tsx'

/** The editor: the outline at the left, the form of the chosen line and its preview at the right. */
export function TemplateEditor({ subtitle }: { subtitle: string }) {
  const m = useMessages('templates')
  const { name, store, canUndo, select } = useTemplateEditing()
  return (
    <Page wide title={name || m.unnamed} back={{ to: paths.templates(), label: m.title }}>
      <div className="mt-2 flex flex-wrap items-center gap-x-6 gap-y-2">
        <p className="text-quiet">{subtitle}</p>
        <SaveState />
        <Button
          look="quiet"
          aria-disabled={!canUndo}
          icon={<Undo2 aria-hidden className="size-4" />}
          onClick={() => store.undo()}
        >
          {m.undo}
        </Button>
        <ButtonLink look="primary" to={{ search: '?buoc=cong-bo' }} className="sm:ml-auto">
          {m.toPublish}
        </ButtonLink>
      </div>
      <ConflictChoice />
      <ProblemList />
      <div className="mt-6 grid gap-8 lg:grid-cols-[20rem_1fr]">
        <div className="flex min-w-0 flex-col gap-6 lg:sticky lg:top-20 lg:max-h-[calc(100dvh-6rem)] lg:self-start lg:-ml-1.5 lg:overflow-y-auto lg:pt-1.5 lg:pr-2 lg:pb-4 lg:pl-1.5">
          <TextField
            id="ten-de-cuong"
            label={m.name}
            value={name}
            onChange={({ target }) => store.rename(target.value)}
          />
          <OutlineTree />
          <AddByName
            id="them-phan"
            label={m.form.newChapter}
            act={m.form.addChapter}
            onAdd={(chapter) => {
              const { chapters } = store.act({ kind: 'addChapter', name: chapter })
              select(chapters.at(-1)?.id ?? '')
            }}
          />
          <Discard />
        </div>
        <div className="min-w-0">
          <NodeForm />
        </div>
      </div>
    </Page>
  )
}

/** Throws the draft away: asked once more in the page, because other administrators work on it too. */
function Discard() {
  const { discard: m } = useMessages('templates')
  const { id, store } = useTemplateEditing()
  const navigate = useNavigate()
  const act = useAdministration(discardMutation)
  const discard = async () => {
    await store.flush()
    const { done } = await act.run({ id, revision: store.shown().revision })
    if (done) void navigate(paths.templates())
  }
  return (
    <details>
      <summary className="inline-flex min-h-11 cursor-pointer items-center text-quiet">{m.title}</summary>
      <p className="mt-1 text-sm">{m.lead}</p>
      <Button look="problem" className="mt-3" onClick={() => void discard()}>
        {m.act}
      </Button>
      <AdministrationProblem problem={act.problem} className="mt-2" />
    </details>
  )
}
