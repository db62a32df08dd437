import type { OperationVariables } from '@apollo/client'
import { type PreloadedQueryRef, useReadQuery } from '@apollo/client/react'
import { useLoaderData } from 'react-router'

type QueryLoader<Data, Variables extends OperationVariables> = (
  // biome-ignore lint/suspicious/noExplicitAny: a loader takes whatever its route gives it.
  ...route: any[]
) => Promise<PreloadedQueryRef<Data, Variables>>

/** The data of the query that the route's `loader` started; follows the cache from then on. */
export const useLoadedQuery = <Data, Variables extends OperationVariables>(_loader: QueryLoader<Data, Variables>) =>
  useReadQuery(useLoaderData<PreloadedQueryRef<Data, Variables>>()).data
