import { templateOf } from '@thidua/consolidation/answers/agency-answer'
import type { StandingSubmission } from '@thidua/consolidation/answers/standing-submission'
import { findField } from '@thidua/schema/outline/find-field'
import { placeOf } from '@thidua/schema/outline/paths'
import { numberOf } from '@thidua/schema/outline/template'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { useCompiling } from '../../model/compiling.ts'

/** Names the place of a text in a submission: `Mục II.3 · Kết quả thực hiện`, by the outline that it answers. */
export function usePlaceWords(): (path: string, submission: StandingSubmission | undefined) => string {
  const { opened: m } = useMessages('compiling').letter
  const text = useLabel()
  const { template } = useCompiling()
  return (path, submission) => {
    const own = submission ? templateOf({ template }, submission) : template
    const place = placeOf(path)
    const field = findField(own, path)
    const label =
      field?.kind === 'narrative'
        ? text(field.narrative.label)
        : field?.kind === 'cell'
          ? text(field.meta.label)
          : field?.kind === 'figure'
            ? text(field.figure.label)
            : field?.kind === 'choice'
              ? text(field.choice.label)
              : ''
    return place === null || place === 'letter' ? label : m.place(numberOf(own, place), label)
  }
}
