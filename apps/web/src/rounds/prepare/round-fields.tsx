import { documentsIn } from '@thidua/letter/facts/documents-named'
import { deadlineQuestions, roundKinds } from '@thidua/schema/administration/round-form'
import { can } from '@thidua/schema/permissions'
import { clsx } from 'clsx'
import { Link } from 'react-router'
import { useEndedAmong } from '#answers/ended-documents.ts'
import { serverNow } from '#lib/clock/server-time.ts'
import { paths } from '#lib/paths.ts'
import { dateText } from '#lib/time.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { levelClass, pairClass } from '#ui/form/field.tsx'
import { SentLine } from '#ui/form/sent-fields.tsx'
import { SentText } from '#ui/form/sent-form.tsx'
import type { SentForm } from '#ui/form/use-sent-form.ts'
import { DocumentField } from '../parts/document-field.tsx'
import { FormChoice } from '../parts/form-choice.tsx'
import { dayOf } from '../parts/typed-day.ts'
import { HostField } from './host-field.tsx'
import { MovementField } from './movement-field.tsx'
import type { RoundChoices } from './round-choices.ts'
import type { FilledRound, RoundValues } from './round-values.ts'

interface RoundFieldsProps {
  readonly form: SentForm<RoundValues, FilledRound>
  readonly choices: RoundChoices
}

/** What a round is, when it is, and what it asks for. */
export function RoundFields({ form, choices }: RoundFieldsProps) {
  const { prepare: m, kinds, document } = useMessages('rounds')
  const { rights } = useViewer()
  const { movements, templates, hosts } = choices
  const ended = useEndedAmong(documentsIn(form.values.legalBasis))
  // Whoever is compiler of one agency alone has no choice of a host.
  const fixedHost = !can(rights, 'administer:directory').allowed && hosts.length === 1
  return (
    <>
      <fieldset className="flex flex-col gap-4">
        <legend className="mb-3 text-xl font-semibold">{m.what}</legend>
        {movements.length === 0 ? (
          <p>
            {m.noMovement} <Link to={paths.movement('moi')}>{m.createMovement}</Link>
          </p>
        ) : null}
        <MovementField form={form} choices={choices} />
        <SentLine form={form} name="name" label={m.name} hint={m.nameHint} />
        <FormChoice
          form={form}
          name="kind"
          label={m.kind}
          choices={roundKinds.map((value) => ({ value, label: kinds[value] }))}
        />
        <FormChoice
          form={form}
          name="templateId"
          label={m.template}
          hint={m.templateHint}
          choices={templates.map(({ id, name, version }) => ({ value: id, label: m.templateName(name, version) }))}
        />
        {fixedHost ? null : <HostField form={form} hosts={hosts} />}
        <DocumentField form={form} legend={document.legendRequest} />
      </fieldset>
      <DayFields form={form} />
      <fieldset className="flex flex-col gap-4">
        <legend className="mb-1 text-xl font-semibold">{m.regime}</legend>
        <p className="text-sm text-quiet">{m.regimeHint}</p>
        <div className="grid gap-4 sm:grid-cols-3">
          <SentLine form={form} name="periodFrom" label={m.periodFrom} numeric />
          <SentLine form={form} name="periodUntil" label={m.periodUntil} numeric />
          <SentLine form={form} name="figuresUntil" label={m.figuresUntil} numeric />
        </div>
        <SentText
          form={form}
          name="legalBasis"
          label={m.legalBasis}
          advice={ended.map(({ words }) => words).join(' ') || null}
        />
        <SentLine form={form} name="sendingMethod" label={m.sendingMethod} hint={m.sendingMethodHint} />
        <SentLine form={form} name="frequency" label={m.frequency} hint={m.frequencyHint} />
        <SentText form={form} name="guidance" label={m.guidance} />
      </fieldset>
    </>
  )
}

/** Opening and deadlines; a day on which nobody works is said at once. */
function DayFields({ form }: Pick<RoundFieldsProps, 'form'>) {
  const { prepare: m, offDays } = useMessages('rounds')
  const { values } = form
  const off = deadlineQuestions({
    agencyDeadline: dayOf(values.agencyDeadline),
    compilerDeadline: dayOf(values.compilerDeadline),
  })
  const offOf = (field: 'agencyDeadline' | 'compilerDeadline') => {
    const why = off.find(({ question }) => question === `${field}Off`)?.off
    return why ? m.off(offDays[why]) : null
  }
  const today = dayOf(dateText(serverNow())) ?? ''
  const opensOn = dayOf(values.opensOn)
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-3 text-xl font-semibold">{m.days}</legend>
      <div className={clsx('grid gap-4 sm:grid-cols-[1fr_8rem]', levelClass)}>
        <SentLine
          form={form}
          name="opensOn"
          label={m.opensOn}
          hint={m.dayHint}
          advice={opensOn !== null && opensOn < today ? m.past : null}
          numeric
        />
        <SentLine form={form} name="opensAtHour" label={m.opensAtHour} numeric />
      </div>
      <div className={pairClass}>
        <SentLine form={form} name="agencyDeadline" label={m.agencyDeadline} advice={offOf('agencyDeadline')} numeric />
        <SentLine
          form={form}
          name="compilerDeadline"
          label={m.compilerDeadline}
          advice={offOf('compilerDeadline')}
          numeric
        />
      </div>
    </fieldset>
  )
}
