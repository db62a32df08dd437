import type { LinkOwner } from '@thidua/schema/http/account'
import { type FormEvent, useEffect, useState } from 'react'
import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { ChoosePassword } from './choose-password.tsx'
import { EntryFrame, EntryLink, EntryTitle, sheetClass } from './entry-frame.tsx'
import { askLink, type LinkProblem } from './link-requests.ts'

/** A link that is good once: by its address, or by the code that is typed. */
export const LinkPage = () => (
  <EntryFrame>
    <Link />
  </EntryFrame>
)

/** The code that came with the address; it is taken out of it, so that it stays in no history and no bookmark. */
function codeOfAddress(): string {
  const code = location.hash.slice(1)
  if (code) history.replaceState(history.state, '', location.pathname)
  return code
}

function Link() {
  const m = useMessages('link')
  const signIn = useMessages('sign-in')
  const [code, setCode] = useState(codeOfAddress)
  const [looking, setLooking] = useState(code !== '')
  const [owner, setOwner] = useState<LinkOwner | null>(null)
  const [problem, setProblem] = useState<LinkProblem | 'codeMissing' | null>(null)
  const [count, setCount] = useState(0)

  const look = async (typed: string) => {
    setLooking(true)
    const answer = await askLink(typed)
    setLooking(false)
    if ('owner' in answer) return setOwner(answer.owner)
    refuse(answer.problem)
  }
  const refuse = (refusal: LinkProblem | 'codeMissing') => {
    setOwner(null)
    setProblem(refusal)
    setCount((last) => last + 1)
  }
  useEffect(() => {
    if (code) void look(code)
    // Another link that is opened in the same tab brings no new page.
    const onHash = () => {
      const next = codeOfAddress()
      setCode(next)
      setOwner(null)
      if (next) void look(next)
    }
    addEventListener('hashchange', onHash)
    return () => removeEventListener('hashchange', onHash)
  }, [])

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (looking) return
    if (!code.trim()) return refuse('codeMissing')
    void look(code)
  }

  if (owner) return <ChoosePassword code={code} owner={owner} onRefused={refuse} />
  const text =
    problem === null
      ? null
      : typeof problem === 'object'
        ? signIn.otherAddress(problem.address)
        : problem === 'unreachable'
          ? signIn.unreachable
          : problem === 'tooMany' || problem === 'codeMissing'
            ? m[problem]
            : m.refusals[problem]
  return (
    <>
      <EntryTitle title={m.codeTitle} hasErrors={text !== null} />
      <form noValidate onSubmit={submit} className={sheetClass}>
        <h1 className="text-2xl tracking-tight">{m.codeTitle}</h1>
        <ErrorSummary
          heading={signIn.problemHeading}
          problems={text === null ? [] : [{ fieldId: 'code', text }]}
          attempt={count}
        />
        <p>{m.codeAsk}</p>
        <TextField
          id="code"
          name="code"
          label={m.code}
          hint={m.codeHint}
          autoCapitalize="characters"
          spellCheck={false}
          className="font-mono"
          value={code}
          onChange={({ target }) => setCode(target.value)}
          problem={text}
        />
        <Button type="submit" aria-disabled={looking || undefined}>
          {looking ? m.looking : m.next}
        </Button>
      </form>
      <p className="mt-4">
        <EntryLink to={paths.signIn()}>{m.back}</EntryLink>
      </p>
    </>
  )
}
