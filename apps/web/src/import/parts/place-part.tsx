import { placeOf } from '@thidua/schema/outline/paths'
import { RefusedAct } from '#acts/refused-act.tsx'
import { MarkupView } from '#answers/markup-view.tsx'
import { useOpenReport } from '#answers/open-report.ts'
import { groundAt, withdrawNone } from '#answers/place-text.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import type { TextPart } from '../model/import-session.ts'
import type { ImportActs } from '../use-import-session.ts'

/** The confirmation of one part; where something stands already, the choice between mine, the file's and both. */
export function PlacePart({ part, acts }: { part: TextPart; acts: ImportActs }) {
  const m = useMessages('import').parts
  const { closed } = useOpenReport()
  const { target } = part
  if (target === null) return <p className="text-sm text-quiet">{m.chooseFirst}</p>
  if (closed(placeOf(target) ?? 'letter')) return <RefusedAct acts={[m.place]} why={m.closed} />
  const { answers } = acts
  switch (groundAt(target, part.text, answers)) {
    case 'same':
      return (
        <>
          <p className="text-sm">{m.same}</p>
          <Button data-next look="secondary" onClick={() => acts.putAway(part)}>
            {m.sameDone}
          </Button>
        </>
      )
    case 'free':
      return (
        <>
          {withdrawNone(target, answers).length > 0 ? <p className="text-sm">{m.withdrawsNone}</p> : null}
          <Button data-next onClick={() => acts.place(part, 'replace')}>
            {m.place}
          </Button>
        </>
      )
    case 'taken':
      return (
        <fieldset aria-label={m.taken} className="flex flex-col gap-2">
          <p className="text-sm font-medium">{m.taken}</p>
          <details className="rounded-lg border border-line bg-paper px-3 py-2 text-sm">
            <summary className="min-h-6 font-medium">{m.current}</summary>
            <div className="mt-2">
              <MarkupView markup={answers[target] ?? ''} />
            </div>
          </details>
          <Button data-next look="secondary" onClick={() => acts.place(part, 'join')}>
            {m.joinBoth}
          </Button>
          <Button look="secondary" onClick={() => acts.place(part, 'replace')}>
            {m.takeFile}
          </Button>
          <Button look="secondary" onClick={() => acts.putAway(part)}>
            {m.keepMine}
          </Button>
        </fieldset>
      )
  }
}
