import type { Place } from '@thidua/schema/outline/item-id'
import { placeOf } from '@thidua/schema/outline/paths'
import { Link } from 'react-router'
import { useOpenReport } from '#answers/open-report.ts'
import { useValueWords } from '#answers/use-value-words.ts'
import { useTray } from '#lib/draft/use-draft.ts'
import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { TrayTexts } from './tray-texts.tsx'
import { usePlacedLabel } from './use-placed-label.ts'

/**
 * What the server did not take: of one place, with a word about the others; on the report's own pages (`place` left out)
 * all of it.
 */
export function Tray({ place }: { place?: Place }) {
  const { tray: m } = useMessages('wizard')
  const { id } = useOpenReport()
  const all = useTray()
  const here = place === undefined ? all : all.filter(({ path }) => placeOf(path) === place)
  const elsewhere = all.length - here.length
  return (
    <TrayTexts texts={here} headingOf={usePlacedLabel()} wordsOf={useValueWords()}>
      {elsewhere > 0 ? (
        <p>
          <Link to={paths.report(id)}>{m.elsewhere(elsewhere)}</Link>
        </p>
      ) : null}
    </TrayTexts>
  )
}
