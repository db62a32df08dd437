import type { SecondStep as Step } from '@thidua/schema/http/account'
import { KeyRound } from 'lucide-react'
import { type FormEvent, useEffect, useState } from 'react'
import { canUsePasskeys } from '#lib/session/can-use-passkeys.ts'
import { signInWithPasskey } from '#lib/session/passkey.ts'
import { sendCode } from '#lib/session/second-step.ts'
import type { SignInProblem } from '#lib/session/sign-in-problem.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { EntryTitle, sheetClass } from './entry-frame.tsx'
import { SetUpStep } from './set-up-step.tsx'

interface SecondStepProps {
  readonly step: Step
  readonly onDone: () => void
  readonly onBack: () => void
}

/** After a right password: a code or a key, or, for an administrator who has neither, setting one up. */
export const SecondStep = (props: SecondStepProps) =>
  props.step.next === 'setUp' ? <SetUpStep {...props} /> : <CodeStep {...props} />

function CodeStep({ step, onDone, onBack }: SecondStepProps) {
  const m = useMessages('second-step')
  const signIn = useMessages('sign-in')
  const [refused, setRefused] = useState<SignInProblem | 'missing' | 'passkeyWrong' | null>(null)
  const [count, setCount] = useState(0)
  const [working, setWorking] = useState(false)
  useEffect(() => document.getElementById('code')?.focus(), [])
  const fail = (problem: Exclude<typeof refused, null>) => {
    setWorking(false)
    setRefused(problem)
    setCount((last) => last + 1)
  }

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (working) return
    const code = String(new FormData(event.currentTarget).get('code')).trim()
    if (!code) return fail('missing')
    setWorking(true)
    const problem = await sendCode(step.ticket, code)
    if (problem === null) onDone()
    else fail(problem)
  }

  const byPasskey = async () => {
    if (working) return
    setWorking(true)
    const problem = await signInWithPasskey()
    if (problem === null) onDone()
    else if (problem === 'cancelled') setWorking(false)
    else fail(problem === 'wrong' ? 'passkeyWrong' : problem)
  }

  const words = { ...signIn, ...m }
  const text = refused && (typeof refused === 'string' ? words[refused] : signIn.otherAddress(refused.address))
  return (
    <>
      <EntryTitle title={m.title} hasErrors={text !== null} />
      <form noValidate onSubmit={(event) => void submit(event)} className={sheetClass}>
        <h1 className="text-2xl tracking-tight">{m.title}</h1>
        <ErrorSummary
          heading={signIn.problemHeading}
          problems={text === null ? [] : [{ fieldId: 'code', text }]}
          attempt={count}
        />
        <p>{step.authenticator ? m.byApp : m.byPasskeyOnly}</p>
        <TextField
          id="code"
          name="code"
          label={m.code}
          hint={m.codeHint}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          problem={text}
        />
        <Button type="submit" aria-disabled={working || undefined}>
          {working ? m.working : m.submit}
        </Button>
        {step.passkey && canUsePasskeys() ? (
          <Button
            look="secondary"
            icon={<KeyRound aria-hidden className="size-5" />}
            aria-disabled={working || undefined}
            onClick={() => void byPasskey()}
          >
            {m.passkey}
          </Button>
        ) : null}
        <Button look="quiet" onClick={onBack}>
          {m.back}
        </Button>
      </form>
      <p className="mt-6 text-sm text-quiet">{m.lost}</p>
    </>
  )
}
