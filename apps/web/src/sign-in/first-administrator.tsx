import { firstAdministratorCommand } from '@thidua/schema/http/installation'
import { useMessages } from '#messages/use-messages.ts'
import { Notice } from '#ui/notice.tsx'

/** Where nobody is yet: the command that makes the first administrator. */
export function FirstAdministrator() {
  const { first: m } = useMessages('sign-in')
  return (
    <Notice look="accent" title={m.title} className="mt-8">
      <p className="mt-1">{m.run}</p>
      <code className="mt-3 block overflow-x-auto rounded-lg bg-sheet p-3 text-sm whitespace-pre-wrap select-all">
        {firstAdministratorCommand}
      </code>
      <p className="mt-3 text-quiet">{m.after}</p>
    </Notice>
  )
}
