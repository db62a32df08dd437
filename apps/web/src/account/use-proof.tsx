import { type FormEvent, type ReactNode, useState } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { FormActions } from '#ui/form/form-actions.tsx'
import { PasswordField } from '#ui/form/password-field.tsx'
import { Modal } from '#ui/overlay/modal.tsx'
import { type Answer, actOnAccount } from './account-requests.ts'

/** Acts that change how one signs in, and the dialog that asks for the password before where that was long ago. */
export interface Proof {
  /** Runs an act; asks first where the server wants it, and runs it again. Null: the person thought better of it. */
  readonly act: <Body>(run: () => Promise<Answer<Body>>) => Promise<Answer<Body> | null>
  readonly dialog: ReactNode
}

export function useProof(): Proof {
  const [asked, setAsked] = useState<{ readonly answer: (proven: boolean) => void } | null>(null)
  const ask = () => new Promise<boolean>((resolve) => setAsked({ answer: resolve }))
  const settle = (proven: boolean) => {
    asked?.answer(proven)
    setAsked(null)
  }
  return {
    act: async (run) => {
      const answer = await run()
      if (answer.kind !== 'prove') return answer
      return (await ask()) ? run() : null
    },
    dialog: <ProofDialog open={asked !== null} onSettled={settle} />,
  }
}

function ProofDialog({ open, onSettled }: { open: boolean; onSettled: (proven: boolean) => void }) {
  const m = useMessages('account')
  return (
    <Modal open={open} title={m.proofTitle} onCancel={() => onSettled(false)}>
      {open ? <ProofForm onSettled={onSettled} /> : null}
    </Modal>
  )
}

function ProofForm({ onSettled }: { onSettled: (proven: boolean) => void }) {
  const m = useMessages('account')
  const words = useMessages('credentials')
  const [problem, setProblem] = useState<'missing' | 'wrong' | 'tooMany' | 'unreachable' | null>(null)
  const [working, setWorking] = useState(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (working) return
    const password = String(new FormData(event.currentTarget).get('proof-password'))
    if (!password) return setProblem('missing')
    setWorking(true)
    const answer = await actOnAccount('prove', { password })
    setWorking(false)
    if (answer.kind === 'ok') return onSettled(true)
    setProblem(answer.kind === 'tooMany' || answer.kind === 'unreachable' ? answer.kind : 'wrong')
    document.getElementById('proof-password')?.focus()
  }
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-5">
      <p>{m.proofWhy}</p>
      <PasswordField id="proof-password" label={m.password} problem={problem && m.oldProblems[problem]} words={words} />
      <FormActions
        submit={working ? words.working : m.proofSubmit}
        working={working}
        cancel={words.cancel}
        onCancel={() => onSettled(false)}
        cancelLook="secondary"
      />
    </form>
  )
}
