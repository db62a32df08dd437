import { type Basis, bases, settingPaths } from '@thidua/consolidation/answers/basis'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { RadioField } from '#ui/form/radio-field.tsx'
import { Popover } from '#ui/overlay/popover.tsx'
import { useCompiling } from '../model/compiling.ts'
import { useFirstDraft } from '../start/use-first-draft.ts'

interface SourcesMenuProps {
  readonly roundId: string
  readonly counted: number
  readonly refresh: () => Promise<void>
}

/** From which reports the letter is made, which of them count, and what the rules bring of new ones. */
export function SourcesMenu({ roundId, counted, refresh }: SourcesMenuProps) {
  const m = useMessages('compiling')
  const { sources, draft, mayWrite } = useCompiling()
  const [said, setSaid] = useState('')
  const renew = () => refresh().catch(() => setSaid(m.start.problems.unreachable))
  const again = useFirstDraft(roundId, () => {
    setSaid(m.again.done)
    void renew()
  })
  const choose = async (basis: Basis) => {
    setSaid('')
    draft.set(settingPaths.basis, basis)
    if (await draft.settle()) await renew()
  }
  const from = m.counted(counted, sources.sendings.length, sources.basis)
  return (
    <Popover
      label={`${from}: ${m.again.label}`}
      trigger={
        <>
          {from}
          <ChevronDown aria-hidden className="size-4 text-quiet" />
        </>
      }
    >
      {mayWrite ? (
        <>
          <RadioField
            id="basis"
            legend={m.start.basis}
            choices={bases.map((value) => ({ value, label: m.start.bases[value] }))}
            value={sources.basis}
            onChoose={(value) => void choose(bases.find((one) => one === value) ?? 'accepted')}
          />
          <p className="mt-3 text-quiet">{m.again.lead}</p>
          <Button look="quiet" aria-disabled={again.working || undefined} onClick={() => again.run(sources.basis)}>
            {again.working ? m.start.working : m.again.act}
          </Button>
          <p role="status" className="text-notice">
            {again.problem ? m.start.problems[again.problem] : said}
          </p>
        </>
      ) : (
        <p>{m.start.bases[sources.basis]}</p>
      )}
    </Popover>
  )
}
