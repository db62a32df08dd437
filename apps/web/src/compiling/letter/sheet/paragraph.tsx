import type { FindSubmission } from '@thidua/consolidation/answers/compiled-round'
import { figuresIn } from '@thidua/consolidation/sentences/figures-in'
import type { Part } from '@thidua/consolidation/sources/part'
import type { FieldConflict } from '@thidua/draft/save-queue'
import { clsx } from 'clsx'
import { lazy, memo, Suspense } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { OpenedParagraph } from '../opened/opened-paragraph.tsx'
import { looksOf } from '../writing/part-looks.ts'
import type { Writing } from '../writing/use-writing.ts'
import { ComputedWords } from './computed-words.tsx'
import { ParagraphField } from './paragraph-field.tsx'

/** Rare, and it brings the comparing of texts along. */
const PartConflicts = lazy(() =>
  import('../saving/part-conflicts.tsx').then(({ PartConflicts }) => ({ default: PartConflicts })),
)

export interface ParagraphProps {
  readonly part: Part
  readonly nth: number
  /** Null while the sources of the letter are on their way. */
  readonly find: FindSubmission | null
  /** What it would be computed as today; undefined as long as nobody knows, null where there is nothing to compute. */
  readonly today: string | null | undefined
  readonly isCurrent: boolean
  readonly isLit: boolean
  readonly isOpen: boolean
  readonly conflicts: readonly (readonly [path: string, conflict: FieldConflict])[]
  readonly writing: Writing
  readonly mayWrite: boolean
  readonly onFocus: (pid: string) => void
  readonly onToggle: (pid: string) => void
  readonly toTools: () => void
}

/** One paragraph of the letter, with what it is in the margin. */
export const Paragraph = memo(function Paragraph({
  part,
  nth,
  find,
  today,
  isCurrent,
  isLit,
  isOpen,
  conflicts,
  writing,
  mayWrite,
  onFocus,
  onToggle,
  toTools,
}: ParagraphProps) {
  const { letter: m } = useMessages('compiling')
  const { pid } = part
  const looks = looksOf(part, find)
  const isChanged = part.kind === 'computed' && today !== undefined && today !== part.text
  const count = part.sources.length
  const says = [m.kinds[looks.kind], count > 0 && m.sources(count), isChanged && m.changedToday]
    .filter(Boolean)
    .join(', ')
  const label = m.paragraph(nth, says)
  const notesId = `doan-${pid}-ghi-chu`
  const strays = looks.strayFigures.size === 0 ? [] : figuresIn(part.override?.value ?? part.text)
  const notes = [
    ...(looks.strayFigures.size === 0
      ? []
      : [
          m.stray(
            [...new Set(strays.filter(({ value }) => looks.strayFigures.has(value)).map(({ text }) => text))].join(
              '; ',
            ),
          ),
        ]),
  ]
  const words = { label, describedBy: notes.length > 0 ? notesId : undefined, onFocus, toTools }
  return (
    <li
      className={clsx('sheet-paragraph scroll-mt-28 rounded-sm', isLit && 'bg-accent-wash')}
      data-pid={pid}
      data-lit={isLit || undefined}
    >
      <button
        type="button"
        aria-expanded={isOpen}
        aria-label={label}
        onClick={() => onToggle(pid)}
        className={clsx(
          'sheet-margin min-h-7 self-start justify-self-start rounded px-2 py-1 text-left font-sans text-xs leading-tight hover:bg-accent-wash hover:text-ink pointer-coarse:min-h-11',
          looks.kind === 'unsourced' || isChanged ? 'text-notice' : isCurrent ? 'text-ink' : 'text-quiet',
        )}
      >
        {says}
      </button>
      <div className="sheet-words" data-unsourced={looks.unsourced > 0} data-item={/^[-+]\s/u.test(part.text)}>
        {part.kind === 'computed' ? (
          <ComputedWords part={part} strayFigures={looks.strayFigures} writing={writing} {...words} />
        ) : (
          <ParagraphField
            part={part}
            strayFigures={looks.strayFigures}
            writing={writing}
            readOnly={!mayWrite}
            {...words}
          />
        )}
      </div>
      {notes.length > 0 ? (
        <p id={notesId} className={clsx('px-2.5 pb-1 font-sans text-xs text-notice', !isCurrent && 'sr-only')}>
          {notes.join(' ')}
        </p>
      ) : null}
      {conflicts.length > 0 ? (
        <Suspense>
          <PartConflicts conflicts={conflicts} />
        </Suspense>
      ) : null}
      {isOpen ? <OpenedParagraph part={part} nth={nth} today={today} writing={writing} /> : null}
    </li>
  )
})
