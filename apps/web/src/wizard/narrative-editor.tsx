import { TextArea } from '#ui/text-area.tsx'

export interface NarrativeEditorProps {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly problem: string | null
  /** Markup text, see packages/letter `markup`. */
  readonly value: string
  readonly onChange: (markup: string) => void
}

/** Long writing. */
export const NarrativeEditor = ({ id, label, hint, problem, value, onChange }: NarrativeEditorProps) => (
  <TextArea
    id={id}
    label={label}
    hint={hint}
    problem={problem}
    value={value}
    rows={8}
    className="min-h-56"
    onChange={(event) => onChange(event.target.value)}
  />
)
