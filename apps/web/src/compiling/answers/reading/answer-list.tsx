import type { StandingSubmission } from '@thidua/consolidation/answers/standing-submission'
import type { TemplateItem } from '@thidua/schema/outline/template'
import { Fragment } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { useGrowing } from '#ui/list/use-growing.ts'
import type { Alike } from '../../analyst/alike-texts.ts'
import type { PointedWords } from '../../model/compiling.ts'
import type { Fold, SaidBlock } from '../listing/lay-out.ts'
import type { Said } from '../listing/said.ts'
import { AnswerCard } from './answer-card.tsx'
import { FoldNote } from './fold-note.tsx'

interface AnswerListProps {
  readonly blocks: readonly SaidBlock[]
  readonly alike: Alike | null
  /** The item in the version of the outline that a submission answers. */
  readonly itemOf: (submission: StandingSubmission) => TemplateItem | undefined
  /** Of a submission the words that the paragraph under the letter's caret rests on. */
  readonly litOf: (submission: string) => readonly PointedWords[]
  /** The report whose answer is current. */
  readonly current: string | null
  /** The folds that are open, by their keys. */
  readonly open: ReadonlySet<string>
  readonly onOpen: (fold: string) => void
}

/** All answers with content, block by block in the order of the agencies. */
export function AnswerList({ blocks, onOpen, open, ...own }: AnswerListProps) {
  const m = useMessages('compiling').answers
  let left = useGrowing(blocks.reduce((sum, { folds }) => sum + folds.length, 0))
  return blocks.map(({ id, name, count, folds }) => {
    const made = folds.slice(0, Math.max(left, 0))
    left -= folds.length
    return made.length > 0 ? (
      <details key={id} open className="border-t border-line">
        <summary className="flex min-h-11 items-center gap-2 px-4 text-sm font-semibold sm:px-5">
          <h3 className="grow">{name ?? m.noBlock}</h3>
          <span className="font-normal text-quiet">{m.agencies(count)}</span>
        </summary>
        <ul>
          {made.map((fold) => (
            <FoldedAnswers
              key={fold.key}
              {...own}
              fold={fold}
              open={open.has(fold.key)}
              onOpen={() => onOpen(fold.key)}
            />
          ))}
        </ul>
      </details>
    ) : null
  })
}

type FoldedAnswersProps = Omit<AnswerListProps, 'blocks' | 'open' | 'onOpen'> & {
  readonly fold: Fold
  readonly open: boolean
  readonly onOpen: () => void
}

/** Answers that say the same: the first, and when they are opened all of them. */
function FoldedAnswers({ fold, open, onOpen, ...own }: FoldedAnswersProps) {
  const [first, ...others] = fold.members
  if (!first) return null
  return (
    <Fragment>
      <Answer {...own} said={first}>
        {others.length > 0 ? <FoldNote fold={fold} open={open} onOpen={onOpen} /> : null}
      </Answer>
      {open ? others.map((said) => <Answer key={said.answer.submission.report} {...own} said={said} nested />) : null}
    </Fragment>
  )
}

type AnswerProps = Omit<FoldedAnswersProps, 'fold' | 'open' | 'onOpen'> & {
  readonly said: Said
  /** One of those that say the same as the answer above it. */
  readonly nested?: boolean
  readonly children?: React.ReactNode
}

function Answer({ said, itemOf, litOf, current, alike, nested = false, children }: AnswerProps) {
  const { submission } = said.answer
  const item = itemOf(submission)
  if (!item) return null
  return (
    // What is far from sight is neither laid out nor painted.
    <li
      className={
        nested
          ? 'ml-6 border-l border-line [contain-intrinsic-size:auto_10rem] [content-visibility:auto]'
          : '[contain-intrinsic-size:auto_10rem] [content-visibility:auto]'
      }
    >
      <AnswerCard
        said={said}
        item={item}
        alike={alike}
        lit={litOf(submission.id)}
        current={current === submission.report}
      >
        {children}
      </AnswerCard>
    </li>
  )
}
