import type { ReportLayoutQuery } from '@thidua/schema/generated/graphql'
import { useOutletContext } from 'react-router'

/** The report as the layout's query gives it; pages read their own fragments from it. */
export type LayoutReport = NonNullable<ReportLayoutQuery['report']>

export const useLayoutReport = () => useOutletContext<LayoutReport>()
