import type { ShouldRevalidateFunctionArgs } from 'react-router'

/** For pages whose filter and view are in the address while their data does not depend on them. */
export const keepOnSearch = ({
  currentUrl,
  nextUrl,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs): boolean =>
  currentUrl.pathname === nextUrl.pathname && currentUrl.search !== nextUrl.search ? false : defaultShouldRevalidate
