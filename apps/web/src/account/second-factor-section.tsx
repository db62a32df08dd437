import type { AuthenticatorSecret, OwnAccount } from '@thidua/schema/http/account'
import { useState } from 'react'
import { RecoveryCodes } from '#credentials/recovery-codes.tsx'
import { type Confirmed, SetUpAuthenticator } from '#credentials/set-up-authenticator.tsx'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { type Answer, actOnAccount, beginAuthenticator, type WithCodes } from './account-requests.ts'
import { Passkeys } from './passkeys.tsx'
import { Section, type Told } from './section.tsx'
import { useProof } from './use-proof.tsx'

/** An app on the telephone, keys of devices, and codes for the day on which they are lost. */
export function SecondFactorSection({ account, onChanged }: { account: OwnAccount; onChanged: () => void }) {
  const m = useMessages('account')
  const proof = useProof()
  const [told, setTold] = useState<Told | null>(null)
  const [secret, setSecret] = useState<AuthenticatorSecret | null>(null)
  const [codes, setCodes] = useState<readonly string[]>([])

  /** The body of an act that was done; null where it was not, which is said. */
  const done = async <Body,>(run: () => Promise<Answer<Body>>): Promise<Body | null> => {
    setTold(null)
    const answer = await proof.act(run)
    if (answer === null) return null
    if (answer.kind === 'ok') return answer.body
    const text =
      answer.kind === 'refused' ? (m.refusals[answer.code as keyof typeof m.refusals] ?? m.refusals.other) : null
    setTold({ kind: 'failed', text: text ?? m.oldProblems[answer.kind === 'tooMany' ? 'tooMany' : 'unreachable'] })
    return null
  }
  const changed = (text: string, made: readonly string[] = []) => {
    setTold({ kind: 'done', text })
    setCodes(made)
    onChanged()
  }

  const begin = async () => setSecret(await done(beginAuthenticator))
  const confirm = async (code: string): Promise<Confirmed> => {
    const answer = await actOnAccount<WithCodes>('authenticator/confirm', { code })
    if (answer.kind === 'ok') return answer.body
    return answer.kind === 'tooMany' || answer.kind === 'unreachable'
      ? answer.kind
      : answer.kind === 'prove'
        ? 'expired'
        : 'wrong'
  }
  const removeApp = async () => {
    if (await done(() => actOnAccount('authenticator/remove'))) changed(m.appRemoved)
  }
  const makeCodes = async () => {
    const made = await done(() => actOnAccount<WithCodes>('recovery-codes'))
    if (made) changed(m.codesMade, made.codes)
  }

  const has = account.authenticator || account.passkeys.length > 0
  return (
    <Section title={m.secondTitle} told={told}>
      <p className="mt-1 text-quiet">{account.secondFactorRequired ? m.secondRequired : m.secondNote}</p>
      {proof.dialog}
      {codes.length > 0 ? (
        <div className="mt-4">
          <RecoveryCodes codes={codes} onKept={() => setCodes([])} />
        </div>
      ) : null}

      <h3 className="mt-6 font-semibold">{m.appTitle}</h3>
      {secret ? (
        <div className="mt-3">
          <SetUpAuthenticator
            secret={secret}
            confirm={confirm}
            onCancel={() => setSecret(null)}
            onDone={(made) => {
              setSecret(null)
              changed(m.appSet, made)
            }}
          />
        </div>
      ) : (
        <div className="mt-1 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <p>{account.authenticator ? m.appOn : m.appOff}</p>
          {account.authenticator ? (
            <Button look="secondary" onClick={() => void removeApp()}>
              {m.removeApp}
            </Button>
          ) : (
            <Button look="secondary" onClick={() => void begin()}>
              {m.setApp}
            </Button>
          )}
        </div>
      )}

      <Passkeys passkeys={account.passkeys} done={done} onChanged={changed} />

      {has ? (
        <>
          <h3 className="mt-6 font-semibold">{m.codesTitle}</h3>
          <div className="mt-1 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
            <p>{m.codesLeft(account.recoveryCodesLeft)}</p>
            <Button look="secondary" onClick={() => void makeCodes()}>
              {m.makeCodes}
            </Button>
          </div>
        </>
      ) : null}
    </Section>
  )
}
