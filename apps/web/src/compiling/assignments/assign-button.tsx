import { assignmentPath, lacksApproval, readAssignment } from '@thidua/consolidation/assignments/assignment'
import { numberOf } from '@thidua/schema/outline/template'
import { readDate } from '@thidua/schema/text/read-date'
import { UserRound } from 'lucide-react'
import { useMemo } from 'react'
import { useAnswers } from '#lib/draft/use-draft.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Popover } from '#ui/overlay/popover.tsx'
import { useCompiling } from '../model/compiling.ts'
import { ApproveButton } from './approve-button.tsx'

/** Who writes the open item, who approves it and by when; and its approval. */
export function AssignButton() {
  const { assignments: m } = useMessages('compiling')
  const { item, template, draft, draftOf, heads } = useCompiling()
  const { id: me } = useViewer()
  const answers = useAnswers()
  const assignment = useMemo(() => readAssignment(answers, item), [answers, item])
  const { owner, approver, due, approved } = assignment
  const people = heads.compilers.map(({ id, name }) => ({ value: id, label: name }))
  const set = (name: keyof typeof assignment, value: string) => draft.set(assignmentPath(item, name), value)
  const { parts } = draftOf(item)
  const isApproved = useMemo(() => approved !== '' && !lacksApproval(assignment, parts), [approved, assignment, parts])
  return (
    <Popover
      label={m.label(numberOf(template, item))}
      trigger={
        <>
          <UserRound aria-hidden className="size-4" />
          {m.open}
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {(['owner', 'approver'] as const).map((name) => (
          <SelectField
            key={name}
            id={assignmentPath(item, name)}
            label={m[name]}
            empty={m.nobody}
            choices={people}
            value={name === 'owner' ? owner : approver}
            onChange={({ target }) => set(name, target.value)}
          />
        ))}
        <TextField
          id={assignmentPath(item, 'due')}
          label={m.due}
          hint={m.dueHint}
          problem={due !== '' && due.length >= 8 && readDate(due) === undefined ? m.dueProblem : null}
          value={draft.value(assignmentPath(item, 'due'))}
          onChange={({ target }) => set('due', target.value)}
        />
        {approver !== '' && approved !== '' ? (
          <p className="text-quiet">{isApproved ? m.approved : m.changedSince}</p>
        ) : null}
        {approver === me ? <ApproveButton assignment={assignment} /> : null}
      </div>
    </Popover>
  )
}
