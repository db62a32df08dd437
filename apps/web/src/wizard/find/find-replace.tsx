import type { Place } from '@thidua/schema/outline/item-id'
import { type FieldPath, placeOf } from '@thidua/schema/outline/paths'
import { useCallback, useDeferredValue, useId, useMemo, useState } from 'react'
import { Link } from 'react-router'
import { useOpenReport } from '#answers/open-report.ts'
import { useFieldWords } from '#answers/use-field-words.ts'
import { useAnswers, useDraft } from '#lib/draft/use-draft.ts'
import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { CheckField } from '#ui/form/check-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { findInAnswers } from './replace-in.ts'

interface FindReplaceProps {
  /** The item that it was opened in; null for the whole report alone. */
  readonly here: Place | null
}

interface Done {
  readonly count: number
  readonly before: Readonly<Record<string, string>>
  readonly written: Readonly<Record<string, string>>
}

/** Finds words in an item or in the whole report, and puts others in their places: counted before, undone after. */
export function FindReplace({ here }: FindReplaceProps) {
  const { find: m } = useMessages('wizard')
  const { id, closed } = useOpenReport()
  const wordsOf = useFieldWords()
  const draft = useDraft()
  const present = useAnswers()
  const answers = useDeferredValue(present)
  const fieldId = useId()
  const [words, setWords] = useState('')
  const [by, setBy] = useState('')
  const [exact, setExact] = useState(false)
  const [everywhere, setEverywhere] = useState(here === null)
  const [done, setDone] = useState<Done | null>(null)
  const wanted = useDeferredValue(words)
  const mayChange = useCallback(
    (path: FieldPath) => {
      const place = placeOf(path)
      return place !== null && closed(place) === null && (everywhere || place === here) && !wordsOf(path).pick
    },
    [everywhere, here, closed, wordsOf],
  )
  const found = useMemo(
    () => findInAnswers(answers, { words: wanted, exact }, mayChange),
    [answers, wanted, exact, mayChange],
  )
  const count = found.reduce((sum, one) => sum + one.count, 0)

  const replace = () => {
    // What is shown may be a moment old: what is replaced are the words that stand there now.
    const now = findInAnswers(present, { words, exact }, mayChange)
    const written = Object.fromEntries(now.map(({ path, replaced }) => [path, replaced(by)]))
    const before = Object.fromEntries(now.map(({ path }) => [path, draft.value(path)]))
    setDone({ count: now.reduce((sum, one) => sum + one.count, 0), written, before })
    draft.setAll(written)
    void draft.flush()
  }
  // What was written on since is no longer ours to take away.
  const mayUndo = done !== null && Object.entries(done.written).every(([path, value]) => present[path] === value)
  const undo = () => {
    if (!done) return
    draft.setAll(done.before)
    void draft.flush()
    setDone(null)
  }
  const change = (set: (value: string) => void) => (value: string) => {
    set(value)
    setDone(null)
  }
  return (
    <div className="flex flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          id={`${fieldId}-find`}
          label={m.words}
          value={words}
          onChange={({ target }) => change(setWords)(target.value)}
        />
        <TextField
          id={`${fieldId}-by`}
          label={m.by}
          value={by}
          onChange={({ target }) => change(setBy)(target.value)}
        />
      </div>
      <div className="flex flex-wrap gap-x-6">
        <CheckField id={`${fieldId}-exact`} label={m.exact} checked={exact} onCheck={setExact} />
        {here === null ? null : (
          <CheckField id={`${fieldId}-all`} label={m.everywhere} checked={everywhere} onCheck={setEverywhere} />
        )}
      </div>
      <p role="status">
        {done && mayUndo ? m.replaced(done.count) : wanted === '' ? '' : m.count(count, found.length)}
      </p>
      {found.length > 0 ? (
        <ul className="max-h-60 overflow-y-auto">
          {found.map(({ path, count: times }) => {
            const place = placeOf(path)
            const to = place === 'letter' || place === null ? paths.letterFields(id, path) : paths.item(id, place, path)
            return (
              <li key={path}>
                <Link to={to} className="inline-flex min-h-11 items-center">
                  {m.field(wordsOf(path).label, times)}
                </Link>
              </li>
            )
          })}
        </ul>
      ) : null}
      <div className="flex flex-wrap gap-3">
        <Button aria-disabled={count === 0 || undefined} onClick={() => (count > 0 ? replace() : undefined)}>
          {m.replace(count)}
        </Button>
        {mayUndo ? (
          <Button look="secondary" onClick={undo}>
            {m.undo}
          </Button>
        ) : null}
      </div>
    </div>
  )
}
