import { graphql } from '@thidua/schema/generated/gql'
import type { ExtensionEffect } from '@thidua/schema/report/extension-effects'
import { useReportAct } from '#acts/use-report-act.ts'

const extendDeadline = graphql(/* GraphQL */ `
  mutation ExtendDeadline($input: ExtendDeadlineInput!) {
    result: extendDeadline(input: $input) {
      ...ReportAct_result @unmask
    }
  }
`)

/** The extension that holds, as the page shows it. */
export interface PresentExtension {
  readonly id: string
  /** Null: the one before it was taken back. */
  readonly deadline: string | null
  readonly reason: string
}

interface Granted {
  /** Its last day, `yyyy-MM-dd`; null takes the extension back. */
  readonly deadline: string | null
  readonly reason: string
  readonly confirmed?: readonly ExtensionEffect[]
}

/** Extends one agency's deadline, or corrects the extension that the page shows. */
export function useExtensionAct(reportId: string, present: PresentExtension | null) {
  const act = useReportAct(reportId, extendDeadline)
  return {
    ...act,
    extend: ({ confirmed = [], ...granted }: Granted) =>
      act.run({ input: { reportId, corrects: present?.id ?? null, confirmed: [...confirmed], ...granted } }),
  }
}
