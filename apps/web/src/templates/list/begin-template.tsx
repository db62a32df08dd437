import { templateForm } from '@thidua/schema/administration/template-form'
import { useNavigate } from 'react-router'
import { z } from 'zod'
import { AdministrationProblem } from '#administration/administration-problem.tsx'
import { OwnerField, ownAgency, useOwnerInput } from '#administration/owner-field.tsx'
import { useAdministration } from '#administration/use-administration.ts'
import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { SentField, SentForm } from '#ui/form/sent-form.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { useSentForm } from '#ui/form/use-sent-form.ts'
import { editTemplateMutation } from '../queries.ts'

interface Version {
  readonly id: string
  readonly name: string
  readonly version: number
}

const shape = z.object({
  name: templateForm.shape.name,
  from: z.string(),
  hostAgencyId: z.string(),
  hostName: z.string(),
})

/** Begins a template of its own: a copy of a standard outline or of any version. */
export function BeginTemplate({ versions, copied }: { versions: readonly Version[]; copied: string }) {
  const m = useMessages('templates')
  const { rules, owner: owned } = useMessages('administration')
  const navigate = useNavigate()
  const edit = useAdministration(editTemplateMutation)
  const owner = useOwnerInput()
  const form = useSentForm({
    shape,
    start: {
      name: '',
      from: versions.some(({ id }) => id === copied) ? copied : 'midTerm',
      hostAgencyId: ownAgency,
      hostName: '',
    },
    words: {
      name: { ...rules, required: m.nameRequired },
      hostAgencyId: { required: owned.choose, unknown: owned.choose },
    },
    send: async ({ name, from, hostAgencyId }) => {
      const begun = from === 'midTerm' || from === 'final' ? ({ standard: from } as const) : { from }
      const { done, problem } = await edit.run({
        input: { newName: name, hostAgencyId: owner(hostAgencyId), ...begun },
      })
      if (done && 'data' in done) void navigate(paths.template(done.data.id))
      return problem?.kind === 'invalid'
        ? problem.issues.map(({ path, rule }) => ({ field: path === 'hostAgencyId' ? path : ('name' as const), rule }))
        : []
    },
  })
  return (
    <section aria-labelledby="begin" className="mt-10">
      <h2 id="begin" className="text-xl">
        {m.begin.title}
      </h2>
      <SentForm form={form} className="mt-4">
        <SentField form={form} name="name">
          {({ id, problem, value, onChange }) => (
            <TextField
              id={id}
              label={m.begin.name}
              hint={m.begin.hint}
              problem={problem}
              value={value}
              onChange={onChange}
            />
          )}
        </SentField>
        <SentField form={form} name="from">
          {({ id, problem, value, onChange }) => (
            <SelectField
              id={id}
              label={m.begin.from}
              problem={problem}
              value={value}
              onChange={onChange}
              empty={m.begin.choose}
              choices={[
                { value: 'midTerm', label: m.begin.midTerm, group: m.begin.standard },
                { value: 'final', label: m.begin.final, group: m.begin.standard },
                ...versions.map(({ id: value, name, version }) => ({
                  value,
                  label: m.begin.copy(name, version),
                  group: m.begin.existing,
                })),
              ]}
            />
          )}
        </SentField>
        <OwnerField
          id={form.fieldId('hostAgencyId')}
          hint={m.ownerHint}
          problem={form.problemOf('hostAgencyId')}
          value={{ id: form.values.hostAgencyId, name: form.values.hostName }}
          onChange={({ id, name }) => {
            form.setValue('hostAgencyId', id)
            form.setValue('hostName', name)
          }}
        />
        <AdministrationProblem problem={edit.problem} />
        <div>
          <Button type="submit" look="secondary">
            {form.working ? m.opening : m.begin.act}
          </Button>
        </div>
      </SentForm>
    </section>
  )
}
