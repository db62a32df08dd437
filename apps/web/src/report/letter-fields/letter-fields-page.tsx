import { urgencies } from '@thidua/letter/model/letter-document'
import { letterPath } from '@thidua/schema/outline/paths'
import { readDate } from '@thidua/schema/text/read-date'
import { type FormEvent, useEffect, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useLetterInput } from '#answers/letter-preview.tsx'
import { useOpenReport } from '#answers/open-report.ts'
import { useAnswers, useDraft, useField } from '#lib/draft/use-draft.ts'
import { checkedIn, paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary, focusField } from '#ui/form/error-summary.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Notice } from '#ui/notice.tsx'
import { LetterLines } from '#wizard/letter-fields/letter-lines.tsx'
import { SignerFields } from '#wizard/letter-fields/signer-fields.tsx'
import { ConflictPanel } from '#wizard/saving/conflict-panel.tsx'
import { RefusedPanel } from '#wizard/saving/refused-panel.tsx'
import { Tray } from '#wizard/saving/tray.tsx'
import { WizardFrame } from '#wizard/wizard-frame.tsx'
import { useLayoutReport } from '../layout-report.ts'
import { letterDefaults } from './letter-defaults.ts'

/** The letter's own fields; everything has a default but number, date and signer. */
export function Component() {
  const { id, closed } = useOpenReport()
  const draft = useDraft()
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const { letter: m } = useMessages('report')
  const wizard = useMessages('wizard')
  const { heading } = useMessages('problems')
  const input = useLetterInput(useLayoutReport())
  const defaults = letterDefaults(input, useAnswers())
  const [attempt, setAttempt] = useState(0)
  const start = search.get('o')
  const fromCheck = checkedIn(search) !== null
  useEffect(() => {
    if (start) focusField(start)
    return () => void draft.flush()
  }, [start, draft])

  const dateProblem = () => {
    const typed = (draft.answers()[letterPath('issuedOn')] ?? '').trim()
    return typed !== '' && readDate(typed) === undefined
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void draft.flush()
    if (dateProblem()) setAttempt(attempt + 1)
    else void navigate(paths.check(id))
  }
  const problems = attempt > 0 && dateProblem() ? [{ fieldId: letterPath('issuedOn'), text: m.dateProblem }] : []
  const back = fromCheck
    ? { to: paths.check(id), label: wizard.backToCheck }
    : { to: paths.report(id), label: wizard.backToReport }
  const { agency } = input

  return (
    <WizardFrame title={m.title} back={back} hasErrors={problems.length > 0}>
      <p className="mt-3 text-quiet">{m.intro}</p>
      <ConflictPanel place="letter" />
      <RefusedPanel />
      <Tray place="letter" />
      {closed('letter') ? (
        <Notice title={wizard.locked.title} className="mt-6">
          <p className="mt-1 text-quiet">{wizard.locked.why.wrongState}</p>
        </Notice>
      ) : (
        <form noValidate onSubmit={submit} onBlur={() => void draft.flush()} className="mt-7 flex flex-col gap-6">
          <ErrorSummary heading={heading} problems={problems} attempt={attempt} />
          <div className="grid gap-6 sm:grid-cols-2">
            <OneLine field="number" hint={m.hints.number(agency.symbol)} />
            <OneLine field="issuedOn" hint={m.hints.issuedOn} problem={problems[0]?.text ?? null} />
          </div>
          <UrgencyField />
          <LetterLines field="title" byDefault={defaults.title} />
          <LetterLines field="addressees" byDefault={defaults.addressees} />
          <LetterLines field="opening" byDefault={defaults.opening} />
          <LetterLines field="closing" byDefault={defaults.closing} />
          <LetterLines field="recipients" byDefault={defaults.recipients} />
          <SignerFields headPost={agency.headPost} />
          <div>
            <Button type="submit">{m.continue}</Button>
          </div>
        </form>
      )}
    </WizardFrame>
  )
}

/** Hardly a report is urgent, so the empty choice is no mark. */
function UrgencyField() {
  const path = letterPath('urgency')
  const draft = useDraft()
  const { letter, urgencies: names } = useMessages('answers')
  return (
    <SelectField
      id={path}
      label={letter.urgency}
      empty={names.none}
      choices={(Object.keys(urgencies) as (keyof typeof urgencies)[]).map((key) => ({ value: key, label: names[key] }))}
      value={useField(path)}
      onChange={(event) => draft.set(path, event.target.value)}
    />
  )
}

function OneLine({
  field,
  hint,
  problem = null,
}: {
  field: 'number' | 'issuedOn'
  hint: string
  problem?: string | null
}) {
  const path = letterPath(field)
  const draft = useDraft()
  const { letter } = useMessages('answers')
  return (
    <TextField
      id={path}
      label={letter[field]}
      hint={hint}
      problem={problem}
      value={useField(path)}
      onChange={(event) => draft.set(path, event.target.value)}
    />
  )
}
