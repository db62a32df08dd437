import { AgencyKind, MovementKind, Regime, RemarkAnswer, RemarkLevel, RoundKind } from '@thidua/prisma/client'
import { fileKindNames } from '@thidua/schema/files/file-kinds'
import { roles } from '@thidua/schema/permissions'
import { extensionEffects } from '@thidua/schema/report/extension-effects'
import { reportStates } from '@thidua/schema/states'
import { remarkStates } from '#domain/nodes/remark-node.ts'
import { builder } from './builder.ts'

export const RoleEnum = builder.enumType('Role', { values: roles })
export const ReportStateEnum = builder.enumType('ReportState', { values: reportStates })
export const AgencyKindEnum = builder.enumType('AgencyKind', { values: Object.values(AgencyKind) })
export const RegimeEnum = builder.enumType('Regime', { values: Object.values(Regime) })
export const MovementKindEnum = builder.enumType('MovementKind', { values: Object.values(MovementKind) })
export const RoundKindEnum = builder.enumType('RoundKind', { values: Object.values(RoundKind) })
export const FileKindEnum = builder.enumType('FileKind', { values: fileKindNames })
export const RemarkLevelEnum = builder.enumType('RemarkLevel', { values: Object.values(RemarkLevel) })
export const RemarkStateEnum = builder.enumType('RemarkState', { values: remarkStates })
export const ExtensionEffectEnum = builder.enumType('ExtensionEffect', { values: extensionEffects })
export const RemarkAnswerEnum = builder.enumType('RemarkAnswer', { values: Object.values(RemarkAnswer) })
