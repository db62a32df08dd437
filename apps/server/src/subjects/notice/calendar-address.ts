import { calendarAddress } from '@thidua/schema/http/addresses'
import { makeCalendarFeed, revokeCalendarFeed } from '#domain/calendar/calendar-feed.ts'
import { builder } from '#graphql/builder.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { OwnSettingsType, ownSettings } from './own-settings.ts'

builder.mutationFields((t) => ({
  makeCalendarAddress: t.string({
    authScopes: { signedIn: true },
    description:
      "Makes the address of the viewer's deadlines as a calendar, a path with its code; the one before opens nothing any more. It is never told again.",
    resolve: async (_, _args, context) =>
      calendarAddress(await makeCalendarFeed(context.database.writes, signedIn(context).personId)),
  }),
  revokeCalendarAddress: t.field({
    type: OwnSettingsType,
    authScopes: { signedIn: true },
    description: "Takes the address of the viewer's calendar back.",
    resolve: async (_, _args, context) => {
      await revokeCalendarFeed(context.database.writes, signedIn(context).personId)
      return ownSettings(context)
    },
  }),
}))
