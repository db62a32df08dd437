import { useMutation } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import { useState } from 'react'
import { copyText } from '#lib/copy-text.ts'
import { momentText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'

const makeAddress = graphql(/* GraphQL */ `
  mutation MakeCalendarAddress {
    makeCalendarAddress
  }
`)

const revokeAddress = graphql(/* GraphQL */ `
  mutation RevokeCalendarAddress {
    revokeCalendarAddress {
      calendarSince
    }
  }
`)

/** An address by which a calendar shows the person's deadlines: made, shown once, taken back. */
export function CalendarSection({ since }: { since: string | null }) {
  const { own: m } = useMessages('notices')
  const [make] = useMutation(makeAddress)
  const [revoke] = useMutation(revokeAddress)
  const [address, setAddress] = useState<string | null>(null)
  const [told, setTold] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)
  const act = async (doIt: () => Promise<string | null>) => {
    setFailed(false)
    try {
      setTold(await doIt())
    } catch {
      setTold(null)
      setFailed(true)
    }
  }
  const makeOne = async () => {
    const { data } = await make()
    setAddress(data ? `${location.origin}${data.makeCalendarAddress}` : null)
    return null
  }
  const revokeOne = async () => {
    await revoke()
    setAddress(null)
    return m.calendarRevoked
  }
  const copy = async () => ((await copyText(address ?? '')) ? m.copied : null)
  return (
    <section aria-labelledby="calendar" className="mt-6 rounded-2xl border border-line bg-sheet p-5 sm:p-6">
      <h2 id="calendar" className="text-xl">
        {m.calendar}
      </h2>
      <p className="mt-1 text-quiet">{m.calendarLead}</p>
      {address ? (
        <>
          <p className="mt-3 font-medium">{m.calendarMade}</p>
          <p className="mt-1 rounded-lg border border-line bg-paper px-4 py-3 break-all select-all">{address}</p>
        </>
      ) : (
        <p className="mt-3">{since ? m.calendarSince(momentText(since)) : m.calendarNone}</p>
      )}
      <p role="status" className="mt-2 font-medium text-accent-deep empty:m-0">
        {told}
      </p>
      <p role="alert" className="mt-2 font-medium text-problem empty:m-0">
        {failed ? m.failed : null}
      </p>
      <div className="mt-3 flex flex-wrap gap-3">
        {address ? (
          <Button look="secondary" onClick={() => void act(copy)}>
            {m.copy}
          </Button>
        ) : null}
        <Button look="secondary" onClick={() => void act(makeOne)}>
          {since || address ? m.calendarAgain : m.calendarMake}
        </Button>
        {since || address ? (
          <Button look="problem" onClick={() => void act(revokeOne)}>
            {m.calendarRevoke}
          </Button>
        ) : null}
      </div>
    </section>
  )
}
