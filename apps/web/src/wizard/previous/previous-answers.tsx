import type { Answers } from '@thidua/schema/outline/paths'
import type { TemplateItem } from '@thidua/schema/outline/template'
import { useState } from 'react'
import { useAnswers, useDraft } from '#lib/draft/use-draft.ts'
import { newId } from '#lib/new-id.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { PreviousPiece } from './previous-piece.tsx'
import { type Piece, previousPieces, takePiece } from './previous-pieces.ts'

interface PreviousAnswersProps {
  readonly item: TemplateItem
  /** Its answers to this item, under the paths of today. */
  readonly previous: { readonly submittedAt: string; readonly answers: Answers }
  /** What the history of the fields says that a text came from. */
  readonly source: string
}

/** The fields that a part wrote, and what stood in them. */
interface Taken {
  readonly before: Readonly<Record<string, string>>
  readonly written: Readonly<Record<string, string>>
}

/** Another letter's answer to an item, last round's or that of an issued one, part by part; each is taken only when asked, and can be taken back. */
export function PreviousAnswers({ item, previous, source }: PreviousAnswersProps) {
  const { previous: m } = useMessages('wizard')
  const draft = useDraft()
  const answers = useAnswers()
  const pieces = previousPieces(item, previous.answers, answers)
  const [taken, setTaken] = useState<Readonly<Record<string, Taken>>>({})
  const free = pieces.filter(({ ground }) => ground === 'free')

  const take = (wanted: readonly Piece[], way: 'replace' | 'join') => {
    for (const piece of wanted) {
      const patches = takePiece(item, piece, way, draft.answers(), newId())
      const before = Object.fromEntries(patches.map(({ path }) => [path, draft.value(path)]))
      const written = Object.fromEntries(patches.map(({ path, value }) => [path, value]))
      setTaken((others) => ({ ...others, [piece.id]: { before, written } }))
      draft.setAll(written, source)
    }
    void draft.flush()
  }
  const takeBack = ({ id }: Piece) => {
    draft.setAll(taken[id]?.before ?? {})
    setTaken(({ [id]: _undone, ...others }) => others)
    void draft.flush()
  }
  // What was written on since is no longer ours to take away.
  const mayTakeBack = ({ id }: Piece) => {
    const own = taken[id]
    return own !== undefined && Object.entries(own.written).every(([path, value]) => answers[path] === value)
  }
  return (
    <>
      <ul className="mt-3 divide-y divide-line border-t border-line">
        {pieces.map((piece) => (
          <PreviousPiece
            key={piece.id}
            item={item}
            piece={piece}
            sentAt={previous.submittedAt}
            onTake={(way) => take([piece], way)}
            onTakeBack={mayTakeBack(piece) ? () => takeBack(piece) : null}
          />
        ))}
      </ul>
      {free.length > 1 ? (
        <Button look="secondary" className="mt-2 mb-1.5" onClick={() => take(free, 'join')}>
          {m.takeFree(free.length)}
        </Button>
      ) : null}
    </>
  )
}
