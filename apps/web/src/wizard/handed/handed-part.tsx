import { useQuery } from '@apollo/client/react'
import type { FieldPath } from '@thidua/schema/outline/paths'
import { Suspense, useState } from 'react'
import { createPortal } from 'react-dom'
import { useOpenReport } from '#answers/open-report.ts'
import { askByItself } from '#lib/graphql/ask-by-itself.ts'
import { ofReport } from '#lib/live/topics.ts'
import { useLive } from '#lib/live/use-live.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { laterPart } from '#ui/later-part.tsx'
import { Modal } from '#ui/overlay/modal.tsx'
import { handedQuery } from './handed-query.ts'
import { OpenLinks } from './open-links.tsx'

/** Loaded when somebody is asked, or has answered. */
const HandForm = laterPart(() => import('./hand-form.tsx').then(({ HandForm: part }) => part))
const Proposal = laterPart(() => import('./proposal.tsx').then(({ Proposal: part }) => part))

interface AskingProps {
  readonly title: string
  readonly path: FieldPath
  readonly onDone: () => Promise<unknown>
  readonly onClose: () => void
}

/** A form of its own, and so outside the item's: what is sent here is not the item's "Tiếp tục". */
const Asking = ({ title, path, onDone, onClose }: AskingProps) =>
  createPortal(
    <div onSubmit={(event) => event.stopPropagation()}>
      <Modal open title={title} onCancel={onClose}>
        <HandForm path={path} onDone={onDone} onClose={onClose} />
      </Modal>
    </div>,
    document.body,
  )

/** Under a text: asks a colleague to write it, shows who was asked, and what came back as a proposal. */
export function HandedPart({ path, label }: { path: FieldPath; label: string }) {
  const { id } = useOpenReport()
  const { handed: m } = useMessages('wizard')
  const { data } = useQuery(handedQuery, { variables: { id }, fetchPolicy: 'cache-and-network' })
  const [asking, setAsking] = useState(false)
  const again = () => askByItself(handedQuery, { id })
  useLive(ofReport(id), again)
  const sections = (data?.report?.handedSections ?? []).filter((section) => section.path === path)
  const undecided = sections.flatMap((section) => {
    // Where the latest was left, the one before it waits again: nobody's words are buried by somebody else with the link.
    const answer = section.answers.find(({ decision }) => decision !== 'left')
    return answer && answer.decision === null ? [{ section, answer }] : []
  })
  return (
    <div className="flex flex-col gap-3">
      <Suspense>
        {undecided.map(({ section, answer }) => (
          <Proposal key={answer.id} path={path} label={label} section={section} answer={answer} onDone={again} />
        ))}
        {asking ? <Asking title={m.title} path={path} onDone={again} onClose={() => setAsking(false)} /> : null}
        <div>
          <Button look="quiet" className="-ml-3" aria-label={`${m.ask}: ${label}`} onClick={() => setAsking(true)}>
            {m.ask}
          </Button>
        </div>
      </Suspense>
      <OpenLinks sections={sections.filter(({ open }) => open)} onEnded={again} />
    </div>
  )
}
