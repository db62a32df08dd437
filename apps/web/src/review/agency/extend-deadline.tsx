import { type ExtensionEffect, effectsOf, extensionEffects } from '@thidua/schema/report/extension-effects'
import { readDate } from '@thidua/schema/text/read-date'
import { sentText } from '@thidua/schema/text/sent-text'
import { endOfDay } from '@thidua/schema/vietnam-day'
import { useState } from 'react'
import { z } from 'zod'
import { deadlineDay } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { CheckField } from '#ui/form/check-field.tsx'
import { SentField, SentForm, SentText } from '#ui/form/sent-form.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { useSentForm } from '#ui/form/use-sent-form.ts'
import { Modal } from '#ui/overlay/modal.tsx'
import type { ReviewedReport } from '../review-query.ts'
import { type PresentExtension, useExtensionAct } from './extension-act.ts'
import { ExtensionButtons } from './extension-buttons.tsx'

interface ExtendDeadlineProps {
  readonly report: ReviewedReport
  /** The last extension: what it says is corrected, and stays on record. */
  readonly present: PresentExtension | null
}

/** Gives one agency a later deadline, with the reason; the approver is who does it. */
export function ExtendDeadline({ report, present }: ExtendDeadlineProps) {
  const { extension: m } = useMessages('review')
  const [open, setOpen] = useState(false)
  const corrects = present !== null && present.deadline !== null
  return (
    <>
      <Button look="quiet" className="-my-2 text-sm print:hidden" onClick={() => setOpen(true)}>
        {corrects ? m.correct : m.extend}
      </Button>
      <Modal open={open} title={corrects ? m.correctTitle : m.title} onCancel={() => setOpen(false)}>
        <ExtensionForm report={report} present={present} onDone={() => setOpen(false)} />
      </Modal>
    </>
  )
}

type Effects = (day: string) => readonly ExtensionEffect[]

/** What an extension does beside moving the deadline is asked for by name, never by the way. */
const shapeFor = (lastDay: string, effects: Effects) =>
  z
    .object({
      day: z.string().transform((typed, context) => {
        const day = readDate(typed)
        if (day === undefined) context.addIssue('date')
        else if (day <= lastDay) context.addIssue('notLater')
        return day ?? ''
      }),
      reason: sentText,
      lateToOnTime: z.boolean(),
      afterCompilerDeadline: z.boolean(),
    })
    .superRefine((filled, context) => {
      for (const effect of effects(filled.day))
        if (!filled[effect]) context.addIssue({ code: 'custom', path: [effect], message: 'required' })
    })

function ExtensionForm({ report, present, onDone }: ExtendDeadlineProps & { readonly onDone: () => void }) {
  const { extension: m } = useMessages('review')
  const act = useExtensionAct(report.id, present)
  const { agencyDeadline, compilerDeadline } = report.round
  const last = deadlineDay(agencyDeadline)
  const effects: Effects = (day) =>
    day === ''
      ? []
      : effectsOf({
          before: Date.parse(report.deadline),
          after: endOfDay(day).getTime(),
          firstSubmitted: report.firstSubmittedAt ? Date.parse(report.firstSubmittedAt) : null,
          compilerDeadline: Date.parse(compilerDeadline),
        })
  const corrects = present?.deadline ? present : null
  const form = useSentForm({
    shape: shapeFor(readDate(last) ?? '', effects),
    start: {
      day: corrects?.deadline ? deadlineDay(corrects.deadline) : '',
      reason: corrects?.reason ?? '',
      lateToOnTime: false,
      afterCompilerDeadline: false,
    },
    words: {
      day: { date: m.noDate, notLater: m.notLater(last) },
      reason: { required: m.reasonMissing },
      lateToOnTime: { required: m.effects.missing },
      afterCompilerDeadline: { required: m.effects.missing },
    },
    send: async ({ day, reason, ...ticked }) => {
      const confirmed = effects(day).filter((effect) => ticked[effect])
      const problem = await act.extend({ deadline: day, reason, confirmed })
      if (problem === null || problem.kind === 'overtaken') onDone()
      if (problem?.kind !== 'invalid') return []
      return problem.issues.map(({ path, rule }) => {
        const effect = path === 'confirmed' && extensionEffects.find((one) => one === rule)
        if (effect) return { field: effect, rule: 'required' }
        return { field: path === 'deadline' ? ('day' as const) : ('reason' as const), rule }
      })
    },
  })
  const does = effects(readDate(form.values.day) ?? '')
  const said = { lateToOnTime: m.effects.lateToOnTime, afterCompilerDeadline: m.effects.afterCompilerDeadline }
  return (
    <SentForm form={form} className="text-base">
      <SentField form={form} name="day">
        {({ id, problem, value, onChange }) => (
          <TextField
            id={id}
            label={m.day}
            hint={m.dayHint(last)}
            problem={problem}
            inputMode="numeric"
            value={value}
            onChange={onChange}
          />
        )}
      </SentField>
      {extensionEffects
        .filter((effect) => does.includes(effect))
        .map((effect) => (
          <SentField key={effect} form={form} name={effect}>
            {({ id, problem, value, onChange }) => (
              <CheckField
                id={id}
                label={said[effect](deadlineDay(compilerDeadline))}
                problem={problem}
                checked={value}
                onCheck={onChange}
              />
            )}
          </SentField>
        ))}
      <SentText form={form} name="reason" label={m.reason} hint={m.reasonHint} />
      <ExtensionButtons
        working={form.working}
        problem={act.problem}
        confirm={corrects ? m.correctConfirm : m.confirm}
        onCancel={onDone}
      />
    </SentForm>
  )
}
