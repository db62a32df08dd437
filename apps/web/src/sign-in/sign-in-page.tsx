import type { SecondStep as Step } from '@thidua/schema/http/account'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { loadMessages } from '#messages/load-messages.ts'
import { EntryFrame } from './entry-frame.tsx'
import { goOn } from './next-address.ts'
import { SignInForm } from './sign-in-form.tsx'

/** Few people have a second step: it comes when it is asked for. */
const SecondStep = lazy(async () => {
  const [{ SecondStep: component }] = await Promise.all([
    import('./second-step.tsx'),
    loadMessages('second-step'),
    loadMessages('credentials'),
  ])
  return { default: component }
})

/** Signing in, in one step or two. `first` stands before it. */
export function SignInPage({ first }: { first: ReactNode }) {
  const [step, setStep] = useState<Step | null>(null)
  return (
    <EntryFrame>
      {first}
      {step ? (
        <Suspense>
          <SecondStep step={step} onDone={goOn} onBack={() => setStep(null)} />
        </Suspense>
      ) : (
        <SignInForm onDone={goOn} onStep={setStep} />
      )}
    </EntryFrame>
  )
}
