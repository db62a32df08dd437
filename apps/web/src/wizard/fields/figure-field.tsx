import type { Label } from '@thidua/schema/label'
import type { ItemId } from '@thidua/schema/outline/item-id'
import { denominatorPath, figurePath, numeratorPath } from '@thidua/schema/outline/paths'
import { type TemplateFigure, unitLabel } from '@thidua/schema/outline/template'
import { readNumber } from '@thidua/schema/text/read-number'
import { useDraft, useField } from '#lib/draft/use-draft.ts'
import { numberText } from '#lib/time.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { controlClass, describedBy, Field } from '#ui/form/field.tsx'
import { tidyPaste } from '#ui/form/tidy-paste.ts'
import { useNotesOn } from '../item-problems.ts'

/** One number of an item, kept as typed: "05", "14.832,55". */
export function FigureField({ place, figure }: { place: ItemId; figure: TemplateFigure }) {
  const text = useLabel()
  if (figure.kind === 'ratio') return <RatioField place={place} figure={figure} />
  return (
    <NumberBox
      path={figurePath(place, figure.key)}
      label={text(figure.label)}
      unit={text(unitLabel(figure))}
      hint={figure.hint && text(figure.hint)}
    />
  )
}

interface NumberBoxProps {
  readonly path: string
  readonly label: string
  readonly unit: string
  readonly hint?: string | undefined
}

function NumberBox({ path, label, unit, hint }: NumberBoxProps) {
  const draft = useDraft()
  const value = useField(path)
  const notes = useNotesOn(path)
  const { figures } = useMessages('wizard')
  const unitId = `${path}-unit`
  const { 'aria-describedby': described, ...tied } = describedBy({ id: path, hint, ...notes })
  return (
    <Field id={path} label={label} hint={hint} {...notes}>
      <div className="flex items-baseline gap-3">
        <input
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={value}
          onChange={(event) => draft.set(path, event.target.value)}
          onPaste={tidyPaste}
          {...tied}
          aria-describedby={[described, unitId].filter(Boolean).join(' ')}
          className={`${controlClass} min-h-12 max-w-44 text-right tabular-nums`}
        />
        <span id={unitId} className="text-quiet">
          <span className="sr-only">{figures.unit('')}</span>
          {unit}
        </span>
      </div>
    </Field>
  )
}

/** Numerator and denominator are typed, the share is always computed. */
function RatioField({ place, figure }: { place: ItemId; figure: TemplateFigure }) {
  const text = useLabel()
  const { figures } = useMessages('wizard')
  const nameOf = (own: Label | undefined, plain: string) => (own && text(own)) || plain
  const [upper, lower] = [numeratorPath(place, figure.key), denominatorPath(place, figure.key)]
  const [part, whole] = [readNumber(useField(upper)), readNumber(useField(lower))]
  const share =
    part !== undefined && whole !== undefined && whole > 0
      ? numberText(Math.round((part / whole) * 10_000) / 100)
      : null
  return (
    <fieldset>
      <legend className="font-medium">{text(figure.label)}</legend>
      {figure.hint ? <p className="mt-1 text-sm text-quiet">{text(figure.hint)}</p> : null}
      <div className="mt-2 flex flex-wrap items-end gap-5">
        <NumberBox path={upper} label={nameOf(figure.numerator, figures.numerator)} unit={text(unitLabel(figure))} />
        <NumberBox
          path={lower}
          label={nameOf(figure.denominator, figures.denominator)}
          unit={text(unitLabel(figure))}
        />
        <output className="pb-3 font-medium tabular-nums">{share === null ? '' : figures.percent(share)}</output>
      </div>
    </fieldset>
  )
}
