import type { OwnPasskey } from '@thidua/schema/http/account'
import { KeyRound } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { canUsePasskeys } from '#lib/session/can-use-passkeys.ts'
import { dateText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { type Answer, actOnAccount, type WithCodes } from './account-requests.ts'

interface PasskeysProps {
  readonly passkeys: readonly OwnPasskey[]
  /** Runs an act; null where it was not done, which has been said. */
  readonly done: <Body>(run: () => Promise<Answer<Body>>) => Promise<Body | null>
  readonly onChanged: (text: string, codes?: readonly string[]) => void
}

interface Begun {
  readonly options: PublicKeyCredentialCreationOptionsJSON
  readonly ticket: string
}

/** Keys in the person's devices, each with the name it was given. */
export function Passkeys({ passkeys, done, onChanged }: PasskeysProps) {
  const m = useMessages('account')
  const words = useMessages('credentials')
  const [naming, setNaming] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [working, setWorking] = useState(false)

  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('passkey-name')).trim()
    if (working) return
    if (!name) return setProblem(m.passkeyNameMissing)
    setWorking(true)
    setProblem(null)
    await make(name)
    setWorking(false)
  }
  const make = async (name: string) => {
    const begun = await done(() => actOnAccount<Begun>('passkeys/begin'))
    if (!begun) return
    const { makePasskey } = await import('#lib/session/passkey.ts')
    const response = await makePasskey(begun.options)
    if (!response) return setProblem(m.passkeyCancelled)
    const made = await done(() => actOnAccount<WithCodes>('passkeys', { ticket: begun.ticket, name, response }))
    if (!made) return
    setNaming(false)
    onChanged(m.passkeyAdded, made.codes)
  }
  const remove = async (id: string) => {
    if (await done(() => actOnAccount('passkeys/remove', { id }))) onChanged(m.passkeyRemoved)
  }

  return (
    <>
      <h3 className="mt-6 font-semibold">{m.passkeysTitle}</h3>
      <p className="mt-1 text-quiet">{canUsePasskeys() ? m.passkeysNote : m.passkeysUnavailable}</p>
      <ul className="mt-2 flex flex-col divide-y divide-line">
        {passkeys.map(({ id, name, madeAt, usedAt }) => (
          <li key={id} className="flex items-center justify-between gap-4 py-2">
            <span className="flex min-w-0 items-start gap-3">
              <KeyRound aria-hidden className="mt-1 size-5 shrink-0 text-quiet" />
              <span className="min-w-0 break-words">
                {name}
                <span className="block text-sm text-quiet">
                  {m.passkeyDates(dateText(madeAt), usedAt && dateText(usedAt))}
                </span>
              </span>
            </span>
            <Button look="quiet" aria-label={m.removePasskey(name)} onClick={() => void remove(id)}>
              {m.remove}
            </Button>
          </li>
        ))}
      </ul>
      {!canUsePasskeys() ? null : naming ? (
        <form noValidate onSubmit={(event) => void add(event)} className="mt-3 flex flex-wrap items-end gap-3">
          <div className="w-72 max-w-full">
            <TextField
              id="passkey-name"
              name="passkey-name"
              label={m.passkeyName}
              hint={m.passkeyNameHint}
              maxLength={100}
              problem={problem}
            />
          </div>
          <Button type="submit" aria-disabled={working || undefined}>
            {m.makePasskey}
          </Button>
          <Button look="secondary" onClick={() => setNaming(false)}>
            {words.cancel}
          </Button>
        </form>
      ) : (
        <Button
          look="secondary"
          className="mt-3"
          onClick={() => {
            setProblem(null)
            setNaming(true)
          }}
        >
          {m.addPasskey}
        </Button>
      )}
    </>
  )
}
