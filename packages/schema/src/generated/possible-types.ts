
      export interface PossibleTypesResultData {
        possibleTypes: {
          [key: string]: string[]
        }
      }
      const result: PossibleTypesResultData = {
  "possibleTypes": {
    "CompilationResult": [
      "Compilation",
      "ForbiddenError",
      "NotFoundError",
      "ValidationError"
    ],
    "Error": [
      "AdministrationConflictError",
      "ConflictError",
      "ForbiddenError",
      "HinderedError",
      "NotFoundError",
      "TemplateConflictError",
      "ValidationError"
    ],
    "HandSectionResult": [
      "ForbiddenError",
      "HandSectionSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationAddColleagueResult": [
      "AdministrationConflictError",
      "ForbiddenError",
      "HinderedError",
      "MutationAddColleagueSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationAddMembershipResult": [
      "AdministrationConflictError",
      "ForbiddenError",
      "HinderedError",
      "MutationAddMembershipSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationAskAgenciesResult": [
      "AdministrationConflictError",
      "ForbiddenError",
      "MutationAskAgenciesSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationCancelRoundResult": [
      "AdministrationConflictError",
      "ForbiddenError",
      "MutationCancelRoundSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationChangeMembershipResult": [
      "AdministrationConflictError",
      "ForbiddenError",
      "HinderedError",
      "MutationChangeMembershipSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationChangeRoundRegimeResult": [
      "AdministrationConflictError",
      "ForbiddenError",
      "MutationChangeRoundRegimeSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationChangeTemplateHelpResult": [
      "AdministrationConflictError",
      "ForbiddenError",
      "MutationChangeTemplateHelpSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationChooseSettingsResult": [
      "ForbiddenError",
      "MutationChooseSettingsSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationCopyRoundResult": [
      "ForbiddenError",
      "MutationCopyRoundSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationDeactivatePersonResult": [
      "AdministrationConflictError",
      "ForbiddenError",
      "HinderedError",
      "MutationDeactivatePersonSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationDiscardRoundResult": [
      "AdministrationConflictError",
      "ForbiddenError",
      "MutationDiscardRoundSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationDiscardTemplateDraftResult": [
      "ForbiddenError",
      "MutationDiscardTemplateDraftSuccess",
      "NotFoundError",
      "TemplateConflictError",
      "ValidationError"
    ],
    "MutationEditTemplateResult": [
      "ForbiddenError",
      "MutationEditTemplateSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationEndAgencyResult": [
      "AdministrationConflictError",
      "ForbiddenError",
      "HinderedError",
      "MutationEndAgencySuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationEndBlockResult": [
      "AdministrationConflictError",
      "ForbiddenError",
      "HinderedError",
      "MutationEndBlockSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationEndDeputyResult": [
      "ForbiddenError",
      "MutationEndDeputySuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationEndMembershipResult": [
      "AdministrationConflictError",
      "ForbiddenError",
      "HinderedError",
      "MutationEndMembershipSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationEndMovementResult": [
      "AdministrationConflictError",
      "ForbiddenError",
      "HinderedError",
      "MutationEndMovementSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationGiveTemplateResult": [
      "ForbiddenError",
      "MutationGiveTemplateSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationHandOverResult": [
      "AdministrationConflictError",
      "ForbiddenError",
      "HinderedError",
      "MutationHandOverSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationInvitePeopleResult": [
      "AdministrationConflictError",
      "ForbiddenError",
      "HinderedError",
      "MutationInvitePeopleSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationLetSubmitResult": [
      "AdministrationConflictError",
      "ForbiddenError",
      "HinderedError",
      "MutationLetSubmitSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationMailLinkResult": [
      "AdministrationConflictError",
      "ForbiddenError",
      "HinderedError",
      "MutationMailLinkSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationMoveReportResult": [
      "AdministrationConflictError",
      "ForbiddenError",
      "MutationMoveReportSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationMoveRoundDeadlineResult": [
      "AdministrationConflictError",
      "ForbiddenError",
      "MutationMoveRoundDeadlineSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationNameDeputyResult": [
      "ForbiddenError",
      "MutationNameDeputySuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationPrintLinkResult": [
      "AdministrationConflictError",
      "ForbiddenError",
      "HinderedError",
      "MutationPrintLinkSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationPublishRoundResult": [
      "AdministrationConflictError",
      "ForbiddenError",
      "MutationPublishRoundSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationPublishTemplateResult": [
      "ForbiddenError",
      "MutationPublishTemplateSuccess",
      "NotFoundError",
      "TemplateConflictError",
      "ValidationError"
    ],
    "MutationReactivatePersonResult": [
      "AdministrationConflictError",
      "ForbiddenError",
      "HinderedError",
      "MutationReactivatePersonSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationReadNoticesResult": [
      "ForbiddenError",
      "MutationReadNoticesSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationRemindByItselfResult": [
      "ForbiddenError",
      "MutationRemindByItselfSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationRemindReportsResult": [
      "ForbiddenError",
      "MutationRemindReportsSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationRemoveBlockResult": [
      "AdministrationConflictError",
      "ForbiddenError",
      "HinderedError",
      "MutationRemoveBlockSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationRemoveDocumentFileResult": [
      "AdministrationConflictError",
      "ForbiddenError",
      "MutationRemoveDocumentFileSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationRemoveMovementResult": [
      "AdministrationConflictError",
      "ForbiddenError",
      "HinderedError",
      "MutationRemoveMovementSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationRemoveViewResult": [
      "ForbiddenError",
      "MutationRemoveViewSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationResetSecondFactorResult": [
      "AdministrationConflictError",
      "ForbiddenError",
      "HinderedError",
      "MutationResetSecondFactorSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationSaveAgencyResult": [
      "AdministrationConflictError",
      "ForbiddenError",
      "HinderedError",
      "MutationSaveAgencySuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationSaveBlockResult": [
      "AdministrationConflictError",
      "ForbiddenError",
      "MutationSaveBlockSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationSaveCommendationFormResult": [
      "AdministrationConflictError",
      "ForbiddenError",
      "MutationSaveCommendationFormSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationSaveDocumentResult": [
      "AdministrationConflictError",
      "ForbiddenError",
      "MutationSaveDocumentSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationSaveMovementResult": [
      "AdministrationConflictError",
      "ForbiddenError",
      "MutationSaveMovementSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationSavePersonResult": [
      "AdministrationConflictError",
      "ForbiddenError",
      "HinderedError",
      "MutationSavePersonSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationSaveRoundResult": [
      "AdministrationConflictError",
      "ForbiddenError",
      "MutationSaveRoundSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationSaveTemplateResult": [
      "ForbiddenError",
      "MutationSaveTemplateSuccess",
      "NotFoundError",
      "TemplateConflictError",
      "ValidationError"
    ],
    "MutationSaveViewResult": [
      "ForbiddenError",
      "MutationSaveViewSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationSetRoundReleasesResult": [
      "AdministrationConflictError",
      "ForbiddenError",
      "MutationSetRoundReleasesSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "MutationTakeAgenciesOutResult": [
      "AdministrationConflictError",
      "ForbiddenError",
      "MutationTakeAgenciesOutSuccess",
      "NotFoundError",
      "ValidationError"
    ],
    "PresenceResult": [
      "ForbiddenError",
      "NotFoundError",
      "Present",
      "ValidationError"
    ],
    "ReportActResult": [
      "ConflictError",
      "ForbiddenError",
      "NotFoundError",
      "ReportActSuccess",
      "ValidationError"
    ],
    "RowOutcomesResult": [
      "ForbiddenError",
      "NotFoundError",
      "RowOutcomes",
      "ValidationError"
    ],
    "SaveFieldsResult": [
      "ForbiddenError",
      "NotFoundError",
      "SaveFieldsSuccess",
      "ValidationError"
    ],
    "SubmitReportResult": [
      "ConflictError",
      "ForbiddenError",
      "NotFoundError",
      "SubmitReportSuccess",
      "ValidationError"
    ]
  }
};
      export default result;
    