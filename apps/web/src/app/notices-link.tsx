import { useMutation, useQuery } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import { Bell } from 'lucide-react'
import { useEffect } from 'react'
import { NavLink, useLocation } from 'react-router'
import { askByItself } from '#lib/graphql/ask-by-itself.ts'
import { ofAllReports, ofOwn } from '#lib/live/topics.ts'
import { useLive } from '#lib/live/use-live.ts'
import { paths } from '#lib/paths.ts'
import { numberText } from '#lib/time.ts'
import { useLocale } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'

const toldQuery = graphql(/* GraphQL */ `
  query NoticesLink {
    unreadNotices
    ownSettings {
      locale
    }
  }
`)

const keepLocale = graphql(/* GraphQL */ `
  mutation KeepLocale($locale: Locale!) {
    chooseSettings(input: { locale: $locale }) {
      __typename
      ... on MutationChooseSettingsSuccess {
        data {
          locale
        }
      }
    }
  }
`)

/** More are not counted. */
const maxCounted = 100

/**
 * The way to the notices, with how many are unread: asked with every page that is opened, and when something happened that
 * the person may have been told of. Whoever reads in a language gets mails in it.
 */
export function NoticesLink() {
  const { notices: m } = useMessages('app')
  const locale = useLocale()
  const { pathname } = useLocation()
  const { data, refetch } = useQuery(toldQuery, { fetchPolicy: 'cache-first' })
  const [keep] = useMutation(keepLocale)
  useLive(
    (news) => ofOwn(news) || ofAllReports(news),
    () => askByItself(toldQuery, {}),
  )
  const known = data?.ownSettings.locale
  useEffect(() => {
    if (known && known !== locale) keep({ variables: { locale } }).catch(() => undefined)
  }, [known, locale, keep])
  useEffect(() => {
    if (pathname) refetch().catch(() => undefined)
  }, [pathname, refetch])
  const unread = data?.unreadNotices ?? 0
  const count = unread < maxCounted ? numberText(unread) : m.many(numberText(maxCounted - 1))
  return (
    <NavLink
      to={paths.notices()}
      aria-label={unread === 0 ? m.none : m.unread(count)}
      className="relative inline-flex size-11 shrink-0 items-center justify-center rounded-lg text-ink hover:bg-accent-wash aria-[current=page]:bg-accent-wash"
    >
      <Bell aria-hidden className="size-5" />
      {unread > 0 ? (
        <span
          aria-hidden
          className="absolute top-1 left-6 min-w-5 rounded-full bg-accent px-1 text-center text-xs leading-5 font-semibold text-on-accent"
        >
          {count}
        </span>
      ) : null}
    </NavLink>
  )
}
