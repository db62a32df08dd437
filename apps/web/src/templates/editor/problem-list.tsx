import type { TemplateProblem } from '@thidua/schema/template-editing/problems/template-problem'
import { nodesOf } from '@thidua/schema/template-editing/template-nodes'
import type { MouseEvent } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { focusField } from '#ui/form/error-summary.tsx'
import { Notice } from '#ui/notice.tsx'
import { nodeName } from '../node-name.ts'
import { controlId, useTemplateEditing } from '../template-editing.ts'
import { useFieldName } from './use-field-name.ts'

/** What has to be mended before the template can be published, each a link to its place. */
export function ProblemList() {
  const { problems: m } = useMessages('templates')
  const { problems } = useTemplateEditing()
  const blocking = problems.filter(({ level }) => level === 'mustFix')
  const advice = problems.length - blocking.length
  if (problems.length === 0) return null
  return (
    <Notice look={blocking.length > 0 ? 'problem' : 'plain'} className="mt-6">
      {blocking.length > 0 ? (
        <>
          <h2 className="text-lg font-semibold">{m.title(blocking.length)}</h2>
          <ul className="mt-2 flex flex-col gap-1">
            {blocking.map((problem) => (
              <li key={`${problem.node}/${problem.field} ${problem.rule}`}>
                <ProblemLink problem={problem} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {advice > 0 ? (
        <details className={blocking.length > 0 ? 'mt-3' : undefined}>
          <summary className="inline-flex min-h-11 cursor-pointer items-center font-medium">{m.advice(advice)}</summary>
          <ul className="flex flex-col gap-1">
            {problems
              .filter(({ level }) => level === 'worthALook')
              .map((problem) => (
                <li key={`${problem.node}/${problem.field} ${problem.rule}`}>
                  <ProblemLink problem={problem} />
                </li>
              ))}
          </ul>
        </details>
      ) : null}
    </Notice>
  )
}

function ProblemLink({ problem: { node: id, field, rule, level } }: { problem: TemplateProblem }) {
  const { rules } = useMessages('templates')
  const { template, select } = useTemplateEditing()
  const fieldName = useFieldName()
  const node = nodesOf(template).get(id)
  const { number, name } = node ? nodeName(template, node) : { number: '', name: '' }
  const place = [number ? `${number} ${name}` : '', fieldName(id, field)].filter(Boolean).join(' – ')
  const go = (event: MouseEvent) => {
    event.preventDefault()
    select(id)
    // The form of another node comes first.
    setTimeout(() => focusField(controlId(id, field)))
  }
  return (
    <a
      href={`#${CSS.escape(controlId(id, field))}`}
      onClick={go}
      className={level === 'mustFix' ? 'inline-block py-1 font-medium text-problem' : 'inline-block py-1'}
    >
      {place ? `${place}: ` : ''}
      {rules[rule]}
    </a>
  )
}
