import { findItem } from '@thidua/schema/outline/template'
import { useParams, useSearchParams } from 'react-router'
import { ItemAnswers } from '#answers/item-answers.tsx'
import { useOpenReport } from '#answers/open-report.ts'
import { FileList } from '#evidence/file-list.tsx'
import { filesOfItem } from '#evidence/files-of.ts'
import { checkedIn, paths } from '#lib/paths.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { NotFound } from '#ui/not-found.tsx'
import { Notice } from '#ui/notice.tsx'
import { backToCheck } from './back-to-check.ts'
import { ItemForm } from './item-form.tsx'
import { ItemHeading } from './item-heading.tsx'
import { ItemIntro } from './item-intro.tsx'
import { HereNow } from './presence/here-now.tsx'
import { JoinedNote } from './presence/joined-note.tsx'
import { RemarksOfPlace } from './remarks/remarks-of-place.tsx'
import { ConflictPanel } from './saving/conflict-panel.tsx'
import { RefusedPanel } from './saving/refused-panel.tsx'
import { Tray } from './saving/tray.tsx'
import { WizardFrame } from './wizard-frame.tsx'

/** One item of the outline. Everything on the page comes from the round's template. */
export function Component() {
  const { item: id = '' } = useParams()
  const [search] = useSearchParams()
  const report = useOpenReport()
  const m = useMessages('wizard')
  const text = useLabel()
  const item = findItem(report.template, id)
  if (!item) return <NotFound />
  const place = item.id
  const from = checkedIn(search)
  const closed = report.closed(place)
  const back = from
    ? { to: backToCheck(report, place, from), label: m.backToCheck }
    : { to: paths.report(report.id), label: m.backToReport }
  const name = text(item.name)

  const intro = (
    <>
      <ItemIntro item={item} />
      {/* One line, whether or not there is something to say: nothing moves under who is writing. */}
      <div className="mt-2 flex h-6 gap-x-5 overflow-hidden text-sm text-quiet print:hidden">
        <HereNow place={place} />
        <JoinedNote place={place} />
      </div>
      <RemarksOfPlace place={place} />
      <ConflictPanel place={place} />
      <RefusedPanel />
      <Tray place={place} />
    </>
  )
  // The key: another item is another form, with its own start.
  return closed ? (
    <WizardFrame title={name} heading={<ItemHeading item={item} />} back={back}>
      {intro}
      <Notice title={m.locked.title} className="mt-6">
        <p className="mt-1 text-quiet">
          {m.locked.why[closed === 'itemLocked' || closed === 'wrongState' ? closed : 'notYourAgency']}
        </p>
      </Notice>
      <div className="mt-6 rounded-xl border border-line bg-sheet px-5">
        <ItemAnswers item={item} change={null} />
        <FileList files={filesOfItem(report.evidence ?? [], place)} />
      </div>
    </WizardFrame>
  ) : (
    <ItemForm key={place} item={item} name={name} back={back} intro={intro} start={search.get('o')} from={from} />
  )
}
