import type { ComponentProps } from 'react'
import { Page } from '#ui/page.tsx'
import { SideList } from './side-list.tsx'
import { WizardKeys } from './wizard-keys.tsx'

/** A page of the wizard: the sections beside it where there is room. */
export const WizardFrame = ({ children, ...page }: ComponentProps<typeof Page>) => (
  <div className="mx-auto max-w-page lg:grid lg:grid-cols-[17rem_1fr] lg:gap-x-6 lg:px-6">
    <div className="hidden pt-8 lg:block print:hidden">
      <SideList />
    </div>
    <Page {...page}>
      {children}
      <WizardKeys />
    </Page>
  </div>
)
