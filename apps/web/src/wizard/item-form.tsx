import { answerPath, donePath, type FieldPath, narrativePath } from '@thidua/schema/outline/paths'
import type { TemplateItem } from '@thidua/schema/outline/template'
import { hasContent, itemAnswer, type Problem, type ProblemLevel } from '@thidua/schema/verdict'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useOpenReport } from '#answers/open-report.ts'
import { useProblemWords } from '#answers/use-field-words.ts'
import { useSettledVerdict, useVerdict } from '#answers/use-verdict.ts'
import { EvidenceStrip } from '#evidence/evidence-strip.tsx'
import { useDraft, useField } from '#lib/draft/use-draft.ts'
import type { CheckedIn } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary, focusField } from '#ui/form/error-summary.tsx'
import type { FieldNotes } from '#ui/form/field.tsx'
import { GuideLink } from '#ui/guide-link.tsx'
import { RepeatedNote } from './ask-once/repeated-note.tsx'
import { backToCheck } from './back-to-check.ts'
import { BelowTextContext } from './fields/below-text.ts'
import { FindPart } from './find/find-part.tsx'
import { HandedPart } from './handed/handed-part.tsx'
import { ItemBody } from './item-body.tsx'
import { ItemHeading } from './item-heading.tsx'
import { ItemProblemsContext, isShownOnBlur } from './item-problems.ts'
import { nextPage } from './next-page.ts'
import { IssuedOffer } from './previous/issued-offer.tsx'
import { PreviousOffer } from './previous/previous-offer.tsx'
import { useAfterPress } from './use-after-press.ts'
import { WizardFrame } from './wizard-frame.tsx'

interface ItemFormProps {
  readonly item: TemplateItem
  readonly name: string
  readonly back: { readonly to: string; readonly label: string }
  readonly intro: ReactNode
  /** A field that a link led to: it gets focus, and what is wrong shows at once. */
  readonly start: string | null
  /** The check page that it goes back to. */
  readonly from: CheckedIn | null
}

/** Under each text: asking a colleague for it, and what came back. */
const handed = (path: FieldPath, label: string) => <HandedPart path={path} label={label} />

/** The writing of one item. Everything saves itself; "Tiếp tục" only checks and goes on. */
export function ItemForm({ item, name, back, intro, start, from }: ItemFormProps) {
  const { id: place } = item
  const report = useOpenReport()
  const draft = useDraft()
  const navigate = useNavigate()
  const m = useMessages('wizard')
  const { heading } = useMessages('problems')
  const problemWords = useProblemWords()
  const none = useField(answerPath(place)) === 'none'
  const current = useVerdict().items.find((one) => one.item === place)?.problems ?? []
  const settle = useSettledVerdict()
  const [attempt, setAttempt] = useState(0)
  // What was wrong when "Tiếp tục" was pressed: a row begun afterwards is not red before it is written.
  const [asked, setAsked] = useState(() => new Set(start !== null && from !== null ? pathsOf(current) : []))
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [unsaid, setUnsaid] = useState(false)
  const undeclared = useField(donePath(place)) === '' && unsaid
  const afterPress = useAfterPress()

  useEffect(() => {
    if (start) focusField(start)
    return () => void draft.flush()
  }, [start, draft])

  // The button that was pressed is gone: focus goes to what took its place.
  const wasNone = useRef(none)
  useEffect(() => {
    if (wasNone.current === none) return
    wasNone.current = none
    document.getElementById(answerPath(place))?.focus()
  }, [none, place])

  const shown = current.filter(
    (problem) =>
      problem.rule !== 'itemNotDone' && (asked.has(problem.path) || (left.has(problem.path) && isShownOnBlur(problem))),
  )
  const said = (path: string, level: ProblemLevel): string | null => {
    const problem = shown.find((one) => one.path === path && one.level === level)
    return problem ? problemWords(problem) : null
  }
  const notes = (path: string): FieldNotes => ({
    problem: undeclared && path === donePath(place) ? m.done.choose : said(path, 'mustFix'),
    advice: said(path, 'worthALook'),
  })
  const toFix = shown.filter(({ level, path }) => level === 'mustFix' && asked.has(path))
  const summary = [
    ...toFix.map((problem) => ({ fieldId: fieldId(problem, item), text: problemWords(problem) })),
    ...(undeclared ? [{ fieldId: donePath(place), text: m.done.choose }] : []),
  ]

  const submit = (event: FormEvent) => {
    event.preventDefault()
    void draft.flush()
    const answers = draft.answers()
    const declared = answers[donePath(place)] ?? ''
    const problems = settle().items.find((one) => one.item === place)?.problems ?? []
    const blocking = problems.some(({ rule, level }) => rule !== 'itemNotDone' && level === 'mustFix')
    // "Chưa, sẽ quay lại" goes on whatever is missing; nobody is held on a page.
    const goOn =
      itemAnswer(item, answers) === 'none' ||
      declared === 'no' ||
      (declared === 'yes' ? !blocking : !hasContent(item, answers))
    if (goOn) return void navigate(from ? backToCheck(report, place, from) : nextPage(report, place))
    setAsked(new Set(pathsOf(problems)))
    setAttempt(attempt + 1)
    setUnsaid(declared === '')
  }

  return (
    <WizardFrame
      title={name}
      back={back}
      hasErrors={attempt > 0 && summary.length > 0}
      heading={<ItemHeading item={item} />}
    >
      {intro}
      <ItemProblemsContext value={notes}>
        <form
          noValidate
          onSubmit={submit}
          onBlur={({ target }) => {
            afterPress(() => {
              settle()
              setLeft((before) => (before.has(target.id) ? before : new Set([...before, target.id])))
            })
            void draft.flush()
          }}
          className="mt-6 flex flex-col gap-9"
        >
          {attempt > 0 ? <ErrorSummary heading={heading} problems={summary} attempt={attempt} /> : null}
          <BelowTextContext value={handed}>
            <ItemBody
              item={item}
              start={start}
              offer={
                <>
                  <IssuedOffer item={item} />
                  <PreviousOffer item={item} />
                </>
              }
              note={
                <>
                  <RepeatedNote item={item} />
                  <EvidenceStrip place={place} takesPaste />
                </>
              }
            />
          </BelowTextContext>
          <div>
            <Button type="submit">{m.continue}</Button>
          </div>
        </form>
        <FindPart here={place} />
        <GuideLink section="viet" />
      </ItemProblemsContext>
    </WizardFrame>
  )
}

/** A problem of the whole item is mended in its first text. */
const fieldId = ({ path, rule }: Problem, item: TemplateItem): string =>
  rule === 'itemMissing' && item.narratives[0] ? narrativePath(item.id, item.narratives[0].key) : path

const pathsOf = (problems: readonly Problem[]): string[] => problems.map(({ path }) => path)
