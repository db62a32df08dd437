import { ChevronDown, LogOut, UserRound } from 'lucide-react'
import { type MouseEvent, useState, useSyncExternalStore } from 'react'
import { Link } from 'react-router'
import { type Appearance, appearance, type Locale, setAppearance, subscribeAppearance } from '#lib/appearance.ts'
import { paths } from '#lib/paths.ts'
import { useViewer } from '#lib/viewer.ts'
import { changeLocale } from '#messages/change-locale.ts'
import { loadMessages } from '#messages/load-messages.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button, buttonClass } from '#ui/button.tsx'
import { Popover } from '#ui/overlay/popover.tsx'
import { OwnAgencyLink } from './own-agency-link.tsx'
import { useLater } from './use-later.ts'

const fetchSignOut = () =>
  Promise.all([import('./session/sign-out.tsx'), loadMessages('sign-out')]).then(([{ SignOut }]) => SignOut)

/** The page that it leads to is below it. */
const closePopover = ({ currentTarget }: MouseEvent<HTMLElement>): void =>
  currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()

/** Who is signed in, the way to the own account, language, light and dark, sign out. */
export function PersonMenu() {
  const { person } = useMessages('app')
  const viewer = useViewer()
  const { theme, locale } = useSyncExternalStore(subscribeAppearance, appearance)
  const [leaving, setLeaving] = useState<'now' | 'unreachable' | null>(null)
  const SignOut = useLater(leaving === 'now', fetchSignOut, () => setLeaving('unreachable'))
  const trigger = (
    <>
      <span className="truncate">{viewer.name}</span>
      <ChevronDown aria-hidden className="size-4 shrink-0 text-quiet" />
    </>
  )
  return (
    <>
      <Popover label={person.menu(viewer.name)} trigger={trigger}>
        <p className="truncate px-2 pb-1 text-quiet">{viewer.email}</p>
        <Link to={paths.account()} onClick={closePopover} className={buttonClass('quiet', 'mb-1 w-full')}>
          <UserRound aria-hidden className="size-4" />
          {person.account}
        </Link>
        <OwnAgencyLink />
        <Choices
          name="locale"
          legend={person.language}
          value={locale}
          choices={{ vi: person.vietnamese, en: person.english }}
          onChoose={(value: Locale) => void changeLocale(value)}
        />
        <Choices
          name="theme"
          legend={person.theme}
          value={theme}
          choices={person.themes}
          onChoose={(value: Appearance['theme']) => setAppearance({ theme: value })}
        />
        <Button
          look="quiet"
          icon={<LogOut aria-hidden className="size-4" />}
          className="mt-2 w-full border-t border-line"
          onClick={() => setLeaving('now')}
        >
          {person.signOut}
        </Button>
        {leaving === 'unreachable' ? <p role="alert">{person.unreachable}</p> : null}
      </Popover>
      {/* Beside the panel, which closes under a dialog. */}
      {SignOut && leaving === 'now' ? <SignOut onStay={() => setLeaving(null)} /> : null}
    </>
  )
}

interface ChoicesProps<Key extends string> {
  readonly name: string
  readonly legend: string
  readonly value: Key
  readonly choices: Readonly<Record<Key, string>>
  readonly onChoose: (value: Key) => void
}

function Choices<Key extends string>({ name, legend, value, choices, onChoose }: ChoicesProps<Key>) {
  return (
    <fieldset className="border-t border-line px-2 py-2">
      <legend className="float-left w-full text-xs font-medium text-quiet">{legend}</legend>
      {(Object.entries(choices) as [Key, string][]).map(([key, label]) => (
        <label
          key={key}
          lang={name === 'locale' ? key : undefined}
          className="flex min-h-11 clear-both items-center gap-3 rounded-lg px-1 hover:bg-accent-wash"
        >
          <input
            type="radio"
            name={name}
            checked={value === key}
            onChange={() => onChoose(key)}
            className="size-4.5 accent-accent"
          />
          {label}
        </label>
      ))}
    </fieldset>
  )
}
