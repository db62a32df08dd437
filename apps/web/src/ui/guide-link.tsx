import { type GuideSection, guideAddress } from '@thidua/schema/http/addresses'
import { CircleHelp } from 'lucide-react'
import { useMessages } from '#messages/use-messages.ts'

/** Opens the guide at the part that a page is about, beside it: nothing that is being written is left. */
export function GuideLink({ section }: { section: GuideSection }) {
  const { guide } = useMessages('app')
  return (
    <a
      href={guideAddress(section)}
      target="_blank"
      rel="noreferrer"
      className="mt-2 inline-flex min-h-11 items-center gap-2 text-sm font-medium print:hidden"
    >
      <CircleHelp aria-hidden className="size-4" />
      {guide}
    </a>
  )
}
