import { type RoundFrame, yearsOutside } from '@thidua/schema/other-round'
import { type Answers, placeOf } from '@thidua/schema/outline/paths'
import { useOpenReport } from '#answers/open-report.ts'
import { groundAt, withdrawNone } from '#answers/place-text.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import type { TextPart } from '../model/import-session.ts'
import type { ImportActs } from '../use-import-session.ts'

/** The parts that wait for nothing but a yes: their place is free and in no doubt, and nothing in them is of another time. */
export function undoubted(
  parts: readonly TextPart[],
  answers: Answers,
  round: RoundFrame | null,
  mayWrite: (path: string) => boolean,
): TextPart[] {
  const taken = new Set<string>()
  return parts.filter(({ target, doubt, text }) => {
    if (target === null || taken.has(target) || !mayWrite(target) || doubt?.target === target) return false
    if (withdrawNone(target, answers).length > 0) return false
    if (groundAt(target, text, answers) !== 'free' || (round && yearsOutside(text, round).length > 0)) return false
    taken.add(target)
    return true
  })
}

/** Takes all parts at once that wait for nothing but a yes; each can be taken back by itself afterwards. */
export function PlaceMany({ parts, acts }: { parts: readonly TextPart[]; acts: ImportActs }) {
  const m = useMessages('import').parts
  const { round, closed } = useOpenReport()
  const sure = undoubted(parts, acts.answers, round, (path) => {
    const place = placeOf(path)
    return place !== null && closed(place) === null
  })
  if (sure.length < 2) return null
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button onClick={() => acts.placeParts(sure)}>{m.placeMany(sure.length)}</Button>
      <p className="text-sm text-quiet">{m.placeManyLine}</p>
    </div>
  )
}
