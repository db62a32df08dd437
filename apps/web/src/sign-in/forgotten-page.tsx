import { type FormEvent, useEffect, useState } from 'react'
import { paths } from '#lib/paths.ts'
import { reachServer } from '#lib/reach-server.ts'
import { postGuess } from '#lib/session/post.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { EntryFrame, EntryLink, EntryTitle, sheetClass } from './entry-frame.tsx'

/** Asks for an address and says the same whoever's it is; where no mail can be sent, whom to ask. */
export const ForgottenPage = () => (
  <EntryFrame>
    <Forgotten />
  </EntryFrame>
)

function Forgotten() {
  const m = useMessages('forgotten')
  const [mails, setMails] = useState(true)
  const [sentTo, setSentTo] = useState<string | null>(null)
  useEffect(() => {
    reachServer('/api/auth/forgotten')
      .then((response) => response.json())
      .then(({ mails: sends }: { mails: boolean }) => setMails(sends))
      .catch(() => undefined)
  }, [])
  return (
    <>
      <div className={sheetClass}>
        <div>
          <h1 className="text-2xl tracking-tight">{sentTo === null ? m.title : m.sentTitle}</h1>
          <p role="status" className="mt-4 empty:m-0">
            {mails ? sentTo !== null && m.sent(sentTo) : m.noMail}
          </p>
        </div>
        {mails && sentTo === null ? <AskForm onSent={setSentTo} onNoMail={() => setMails(false)} /> : null}
        {mails && sentTo === null ? null : (
          <EntryTitle title={sentTo === null ? m.title : m.sentTitle} hasErrors={false} />
        )}
      </div>
      <p className="mt-4">
        <EntryLink to={paths.signIn()}>{m.back}</EntryLink>
      </p>
    </>
  )
}

function AskForm({ onSent, onNoMail }: { onSent: (email: string) => void; onNoMail: () => void }) {
  const m = useMessages('forgotten')
  const signIn = useMessages('sign-in')
  const [problem, setProblem] = useState<string | null>(null)
  const [count, setCount] = useState(0)
  const [working, setWorking] = useState(false)
  const fail = (text: string) => {
    setWorking(false)
    setProblem(text)
    setCount((last) => last + 1)
  }

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (working) return
    const email = String(new FormData(event.currentTarget).get('email')).trim()
    if (!email) return fail(signIn.emailMissing)
    setWorking(true)
    try {
      const { ok, status } = await postGuess('/api/auth/forgotten', { email })
      if (ok) onSent(email)
      else if (status === 409) onNoMail()
      else
        fail(status === 429 || status === 428 ? m.tooMany : status === 400 ? signIn.emailMissing : signIn.unreachable)
    } catch {
      fail(signIn.unreachable)
    }
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-5">
      <EntryTitle title={m.title} hasErrors={problem !== null} />
      <ErrorSummary
        heading={signIn.problemHeading}
        problems={problem === null ? [] : [{ fieldId: 'email', text: problem }]}
        attempt={count}
      />
      <p>{m.ask}</p>
      <TextField
        id="email"
        name="email"
        label={signIn.email}
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        problem={problem}
      />
      <Button type="submit" aria-disabled={working || undefined}>
        {working ? m.working : m.submit}
      </Button>
    </form>
  )
}
