import { endForm } from '@thidua/schema/administration/form-fields'
import { useState } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { SentLine } from '#ui/form/sent-fields.tsx'
import { SentForm } from '#ui/form/sent-form.tsx'
import { useSentForm } from '#ui/form/use-sent-form.ts'
import { AskedButton } from '#ui/overlay/asked-button.tsx'
import { AdministrationProblem } from './administration-problem.tsx'
import { dayText, today } from './day-text.ts'
import { FormButtons } from './form-buttons.tsx'
import type { AdministrationProblem as Problem } from './use-administration.ts'
import { useRuleWords } from './use-rule-words.ts'

interface EndOrRemoveProps {
  readonly name: string
  /** First day on which it is no more, `yyyy-MM-dd`. */
  readonly validUntil: string | null
  /** What comes of its end. */
  readonly lead: string
  /** `null` takes the end back. Gives what stood in the way. */
  readonly onEnd: (on: string | null) => Promise<Problem | null>
  readonly onRemove: () => Promise<Problem | null>
}

/** Removes what nothing names; else ends it on a day, or takes that back; and says what stands in the way. */
export function EndOrRemove({ name, validUntil, lead, onEnd, onRemove }: EndOrRemoveProps) {
  const { endOrRemove: m } = useMessages('administration')
  const [ending, setEnding] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const open = () => {
    setProblem(null)
    setEnding(!ending)
  }
  return (
    <div className="mt-4 flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-3">
        {validUntil === null ? (
          <Button look="secondary" aria-expanded={ending} onClick={open}>
            {m.end}
          </Button>
        ) : (
          <>
            <p>{m.endsOn(dayText(validUntil))}</p>
            <Button look="secondary" onClick={() => void onEnd(null).then(setProblem)}>
              {m.reopen}
            </Button>
          </>
        )}
        <AskedButton
          look="quiet"
          className="text-problem"
          title={m.removeTitle(name)}
          lead={m.removeLead}
          confirm={m.remove}
          stay={m.keep}
          onConfirm={() => void onRemove().then(setProblem)}
        >
          {m.remove}
        </AskedButton>
      </div>
      <AdministrationProblem problem={problem} />
      {ending && validUntil === null ? (
        <EndForm name={name} lead={lead} onEnd={onEnd} onDone={() => setEnding(false)} />
      ) : null}
    </div>
  )
}

interface EndFormProps extends Pick<EndOrRemoveProps, 'name' | 'lead' | 'onEnd'> {
  readonly onDone: () => void
}

function EndForm({ name, lead, onEnd, onDone }: EndFormProps) {
  const { endOrRemove: m } = useMessages('administration')
  const rules = useRuleWords()
  const [problem, setProblem] = useState<Problem | null>(null)
  const form = useSentForm({
    shape: endForm,
    start: { on: dayText(today()) },
    words: { on: rules(m.on) },
    send: async ({ on }) => {
      const found = await onEnd(on)
      setProblem(found)
      if (found === null) onDone()
      return found?.kind === 'invalid' ? found.issues.map(({ rule }) => ({ field: 'on' as const, rule })) : []
    },
  })
  return (
    <SentForm form={form} label={m.endTitle(name)} className="rounded-2xl border border-line bg-sheet p-5 sm:p-6">
      <p className="text-quiet">{lead}</p>
      <SentLine form={form} name="on" label={m.on} hint={m.onHint} numeric />
      <AdministrationProblem problem={problem} />
      <FormButtons working={form.working} onCancel={onDone} label={m.end} />
    </SentForm>
  )
}
