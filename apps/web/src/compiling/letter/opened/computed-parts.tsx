import { type Part, printedText } from '@thidua/consolidation/sources/part'
import type { ComputedLine } from '@thidua/consolidation/trace/computed-today'
import { findField } from '@thidua/schema/outline/find-field'
import { use, useState } from 'react'
import { numberText } from '#lib/time.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { useCompiling } from '../../model/compiling.ts'
import type { Writing } from '../writing/use-writing.ts'
import { ComputedContext } from './computed-context.ts'
import { OverrideForm } from './override-form.tsx'

interface ComputedPartsProps {
  readonly part: Part
  readonly today: string | null | undefined
  readonly writing: Writing
}

/** A computed paragraph opened: what it comes to today, what a person put in its place, and what each agency adds. */
export function ComputedParts({ part, today, writing }: ComputedPartsProps) {
  const { computed: m } = useMessages('compiling').letter
  const { mayWrite } = useCompiling()
  const worked = use(ComputedContext)
  const [isEditing, setIsEditing] = useState(false)
  const lines = worked?.today.find(({ pid }) => pid === part.pid)?.lines
  const { pid, override } = part
  return (
    <>
      {override ? (
        <>
          <p>{m.overridden(override.reason)}</p>
          <p className="mt-1">
            <span className="text-quiet">{m.computedAs}</span> <span className="font-letter">{part.text}</span>
          </p>
        </>
      ) : null}
      {today !== undefined && today !== part.text ? (
        <p className="mt-1 text-notice">
          {today === null ? (
            m.nobody
          ) : (
            <>
              {m.today} <span className="font-letter text-ink">{today}</span>
            </>
          )}
        </p>
      ) : null}
      {mayWrite && !isEditing ? (
        <div className="-mx-3 flex flex-wrap">
          {typeof today === 'string' && today !== part.text ? (
            <Button look="quiet" onClick={() => writing.renew(pid, today)}>
              {m.renew}
            </Button>
          ) : null}
          <Button look="quiet" onClick={() => setIsEditing(true)}>
            {m.edit}
          </Button>
          {override ? (
            <Button look="quiet" onClick={() => writing.override(pid, null)}>
              {m.takeBack}
            </Button>
          ) : null}
        </div>
      ) : null}
      {isEditing ? (
        <OverrideForm
          pid={pid}
          start={{ value: printedText(part), reason: override?.reason ?? '' }}
          onSave={(value) => {
            writing.override(pid, value)
            setIsEditing(false)
          }}
          onCancel={() => setIsEditing(false)}
        />
      ) : null}
      {worked === null ? <p className="text-quiet">{m.waiting}</p> : lines ? <Lines lines={lines} /> : null}
    </>
  )
}

function Lines({ lines }: { lines: readonly ComputedLine[] }) {
  const { computed: m } = useMessages('compiling').letter
  const { template } = useCompiling()
  const text = useLabel()
  const said = ({ path, text: words, weight, addsNothing }: ComputedLine): string => {
    if (addsNothing) return m.addsNothing[addsNothing]
    if (path === null) return m.counted
    const field = findField(template, path)
    const option = field?.kind === 'choice' ? field.choice.options.find(({ key }) => key === words) : undefined
    return [option ? text(option.label) : words, weight === null ? '' : m.weight(numberText(weight))]
      .filter(Boolean)
      .join(' ')
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by keyboard
    <div className="mt-2 max-h-80 overflow-y-auto" tabIndex={0}>
      <table className="w-full">
        <thead className="text-left text-xs text-quiet">
          <tr>
            <th scope="col" className="py-1 pr-3 font-medium">
              {m.agency}
            </th>
            <th scope="col" className="min-w-24 py-1 font-medium">
              {m.said}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, nth) => (
            // One agency may add several rows: only their order tells them apart.
            <tr key={nth} className="border-t border-line align-baseline">
              <td className="py-1 pr-3">
                {line.agency}
                {line.reference ? <span className="block text-xs text-quiet">{line.reference}</span> : null}
              </td>
              <td className={line.addsNothing ? 'py-1 text-quiet' : 'py-1'}>{said(line)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
