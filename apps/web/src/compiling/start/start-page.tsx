import { type Basis, bases } from '@thidua/consolidation/answers/basis'
import { useState } from 'react'
import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { RadioField } from '#ui/form/radio-field.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import type { CompilationHeads, CompilingRound } from '../compiling-query.ts'
import { useFirstDraft } from './use-first-draft.ts'

interface StartPageProps {
  readonly round: CompilingRound
  readonly compilation: CompilationHeads
  readonly onBegun: () => void
}

/** Before anybody has begun: what there is to compile, and the one act that begins. */
export function StartPage({ round, compilation, onBegun }: StartPageProps) {
  const m = useMessages('compiling')
  const [basis, setBasis] = useState<Basis>(compilation.basis)
  const firstDraft = useFirstDraft(round.id, onBegun)
  const { sendings } = compilation
  const count = (state: (typeof sendings)[number]['state']) => sendings.filter((one) => one.state === state).length
  return (
    <Page
      title={m.title(round.name)}
      heading={m.heading(round.name)}
      back={{ to: paths.round(round.id), label: m.back }}
    >
      <p className="mt-2 text-quiet">{m.start.intro}</p>
      <dl className="mt-6 grid grid-cols-2 gap-4 sm:grid-cols-4">
        {(['counted', 'waiting', 'returned', 'none'] as const).map((state) => (
          <div key={state} className="rounded-xl border border-line bg-sheet px-4 py-3">
            <dt className="text-sm text-quiet">{m.start.sendings[state]}</dt>
            <dd className="text-2xl font-semibold tabular-nums">{count(state)}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-6">
        <RadioField
          id="basis"
          legend={m.start.basis}
          choices={bases.map((value) => ({ value, label: m.start.bases[value] }))}
          value={basis}
          onChoose={(value) => setBasis(bases.find((one) => one === value) ?? 'accepted')}
        />
      </div>
      {firstDraft.problem ? (
        <Notice look="problem" className="mt-6">
          <p role="alert">{m.start.problems[firstDraft.problem]}</p>
        </Notice>
      ) : null}
      <Button className="mt-6" aria-disabled={firstDraft.working} onClick={() => firstDraft.run(basis)}>
        {firstDraft.working ? m.start.working : m.start.begin}
      </Button>
    </Page>
  )
}
