import { describedBy, NoteTexts, notedClass } from './field.tsx'

interface ChooseManyProps {
  readonly id: string
  readonly legend: string
  readonly problem: string | null
  readonly choices: readonly { readonly value: string; readonly label: string; readonly note: string | null }[]
  readonly chosen: readonly string[]
  readonly onChoose: (chosen: readonly string[]) => void
}

/** Several of a list, in the list's order; those that were chosen and are no choice any more stay chosen. */
export const ChooseMany = ({ id, legend, problem, choices, chosen, onChoose }: ChooseManyProps) => (
  <fieldset tabIndex={-1} {...describedBy({ id, problem })} className={notedClass({ problem })}>
    <legend className="font-medium">{legend}</legend>
    <NoteTexts id={id} problem={problem} />
    {choices.map(({ value, label, note }) => (
      <label key={value} className="flex min-h-11 items-start gap-3 py-1.5">
        <input
          type="checkbox"
          checked={chosen.includes(value)}
          onChange={({ target }) =>
            onChoose(target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
          }
          className="mt-1 size-5 shrink-0 accent-accent"
        />
        <span className="min-w-0">
          <span className="line-clamp-3 break-words">{label}</span>
          {note === null ? null : <span className="block text-sm text-quiet">{note}</span>}
        </span>
      </label>
    ))}
  </fieldset>
)
