import { configure } from '@testing-library/react'

/** The usual second is short on a machine that is busy. */
configure({ asyncUtilTimeout: 30_000 })
