import type { IConfiguration } from 'dependency-cruiser'

/** Stands for every room that no floor names. */
export const open: string
/** Floors of a folder from the ground up, each with its rooms. */
export const house: Readonly<Record<string, readonly (readonly string[])[]>>
/** Which packages of ours a part reaches. */
export const packages: Readonly<Record<string, readonly string[]>>
declare const configuration: IConfiguration
export default configuration
