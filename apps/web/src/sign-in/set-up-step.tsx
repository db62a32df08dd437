import type { AuthenticatorSecret, SecondStep } from '@thidua/schema/http/account'
import { useState } from 'react'
import { RecoveryCodes } from '#credentials/recovery-codes.tsx'
import { type Confirmed, SetUpAuthenticator } from '#credentials/set-up-authenticator.tsx'
import { tellOtherTabs } from '#lib/session/between-tabs.ts'
import { post, postGuess } from '#lib/session/post.ts'
import { signInProblem } from '#lib/session/sign-in-problem.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { EntryTitle, sheetClass } from './entry-frame.tsx'

interface SetUpStepProps {
  readonly step: SecondStep
  readonly onDone: () => void
  readonly onBack: () => void
}

/** An administrator who has to have a second factor sets one up before anything opens. */
export function SetUpStep({ step: { ticket }, onDone, onBack }: SetUpStepProps) {
  const m = useMessages('second-step')
  const signIn = useMessages('sign-in')
  const [secret, setSecret] = useState<AuthenticatorSecret | null>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const [problem, setProblem] = useState<'expired' | 'unreachable' | null>(null)

  const begin = async () => {
    try {
      const response = await post('/api/auth/sign-in/authenticator', { ticket })
      if (response.ok) setSecret((await response.json()) as AuthenticatorSecret)
      else setProblem('expired')
    } catch {
      setProblem('unreachable')
    }
  }

  const confirm = async (code: string): Promise<Confirmed> => {
    try {
      const response = await postGuess('/api/auth/sign-in/authenticator/confirm', { ticket, code })
      if (response.ok) {
        tellOtherTabs()
        return (await response.json()) as Confirmed
      }
      const refused = await signInProblem(response)
      return refused === 'tooMany' || refused === 'unreachable' || refused === 'expired' ? refused : 'wrong'
    } catch {
      return 'unreachable'
    }
  }

  return (
    <>
      <EntryTitle title={m.setUpTitle} hasErrors={problem !== null} />
      <div className={sheetClass}>
        <h1 className="text-2xl tracking-tight">{m.setUpTitle}</h1>
        {codes ? (
          <RecoveryCodes codes={codes} onKept={onDone} />
        ) : secret ? (
          <SetUpAuthenticator secret={secret} confirm={confirm} onDone={setCodes} onCancel={onBack} />
        ) : (
          <>
            <p>{m.setUpWhy}</p>
            {problem ? (
              <p role="alert" className="font-medium text-problem">
                {signIn[problem]}
              </p>
            ) : null}
            <Button onClick={() => void begin()}>{m.begin}</Button>
            <Button look="quiet" onClick={onBack}>
              {m.back}
            </Button>
          </>
        )}
      </div>
    </>
  )
}
