import { mergeTexts } from '@thidua/draft/compare/merge-texts'
import { isOwnUnsent } from '@thidua/draft/reopen-queue'
import type { FieldConflict } from '@thidua/draft/save-queue'
import { useDraft } from '#lib/draft/use-draft.ts'
import { momentText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { TextDifference } from '#ui/text-difference.tsx'

interface ConflictChoiceProps {
  readonly path: string
  readonly conflict: FieldConflict
  /** Names the field. */
  readonly heading: string
  /** A text of the field as a person reads it. */
  readonly wordsOf: (value: string) => string
  /** The field holds prose, of which both texts can stand in one. */
  readonly mayJoin: boolean
}

/** One field with two texts: mine, theirs, both joined. The loser stays in the history. */
export function ConflictChoice({ path, conflict, heading, wordsOf, mayJoin }: ConflictChoiceProps) {
  const { conflict: m } = useMessages('wizard')
  const draft = useDraft()
  const { mine, typedAt, theirs, base, givenUp } = conflict
  const serverTitle = isOwnUnsent(conflict)
    ? m.server(theirs.at && momentText(theirs.at))
    : m.theirs(theirs.by, theirs.at && momentText(theirs.at))

  return (
    <fieldset className="rounded-xl border border-line bg-sheet p-4 sm:p-5">
      <legend className="float-left mb-3 w-full font-semibold">{heading}</legend>
      <dl className="clear-both grid gap-4 sm:grid-cols-2">
        <Side title={m.mine(momentText(typedAt))} text={wordsOf(mine)} />
        <Side title={serverTitle} text={wordsOf(theirs.value)} />
      </dl>
      {mayJoin && mine !== '' && theirs.value !== '' ? (
        <Disclosure className="mt-4" summary={m.difference} summaryClassName="min-h-11 py-2 font-medium text-accent">
          <TextDifference before={wordsOf(theirs.value)} after={wordsOf(mine)} removed={m.removed} added={m.added} />
        </Disclosure>
      ) : null}
      {givenUp ? (
        <p role="status" className="mt-4">
          {m.givingUp}
        </p>
      ) : null}
      <div className="mt-4 flex flex-wrap gap-3">
        <Button look="secondary" aria-label={`${m.keepMine}: ${heading}`} onClick={() => draft.resolve(path, mine)}>
          {m.keepMine}
        </Button>
        {givenUp ? null : (
          <Button
            look="secondary"
            aria-label={`${m.keepTheirs}: ${heading}`}
            onClick={() => draft.resolve(path, theirs.value)}
          >
            {m.keepTheirs}
          </Button>
        )}
        {mayJoin ? (
          <Button
            look="secondary"
            aria-label={`${m.keepBoth}: ${heading}`}
            onClick={() => draft.resolve(path, mergeTexts(base, mine, theirs.value).text)}
          >
            {m.keepBoth}
          </Button>
        ) : null}
      </div>
    </fieldset>
  )
}

function Side({ title, text }: { title: string; text: string }) {
  const { conflict: m } = useMessages('wizard')
  return (
    <div>
      <dt className="text-sm text-quiet">{title}</dt>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by keyboard */}
      <dd className="mt-1 max-h-48 overflow-y-auto break-words whitespace-pre-wrap" tabIndex={0}>
        {text || m.empty}
      </dd>
    </div>
  )
}
