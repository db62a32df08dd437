/* eslint-disable */
import * as types from './graphql.ts';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query RootLayout {\n    viewer {\n      id\n      name\n      email\n      memberships {\n        role\n        maySubmit\n        agency {\n          id\n          name\n        }\n        blocks {\n          id\n        }\n      }\n    }\n  }\n": typeof types.RootLayoutDocument,
    "\n  query HomePage {\n    myReports(first: 50) {\n      edges {\n        node {\n          id\n          ...ReportTask_report\n        }\n      }\n    }\n    rounds(first: 20) {\n      edges {\n        node {\n          id\n          ...RoundCard_round\n        }\n      }\n    }\n  }\n": typeof types.HomePageDocument,
    "\n  fragment ReportTask_report on Report {\n    id\n    state\n    deadline\n    submissionCount\n    lastSubmittedAt\n    answeredItems\n    openedByHost\n    agency {\n      id\n      name\n      block {\n        id\n      }\n    }\n    round {\n      id\n      name\n      hostAgency {\n        id\n      }\n      movement {\n        id\n        name\n        fromYear\n        toYear\n      }\n    }\n  }\n": typeof types.ReportTask_ReportFragmentDoc,
    "\n  fragment RoundCard_round on Round {\n    id\n    name\n    agencyDeadline\n    movement {\n      id\n      name\n    }\n  }\n": typeof types.RoundCard_RoundFragmentDoc,
};
const documents: Documents = {
    "\n  query RootLayout {\n    viewer {\n      id\n      name\n      email\n      memberships {\n        role\n        maySubmit\n        agency {\n          id\n          name\n        }\n        blocks {\n          id\n        }\n      }\n    }\n  }\n": types.RootLayoutDocument,
    "\n  query HomePage {\n    myReports(first: 50) {\n      edges {\n        node {\n          id\n          ...ReportTask_report\n        }\n      }\n    }\n    rounds(first: 20) {\n      edges {\n        node {\n          id\n          ...RoundCard_round\n        }\n      }\n    }\n  }\n": types.HomePageDocument,
    "\n  fragment ReportTask_report on Report {\n    id\n    state\n    deadline\n    submissionCount\n    lastSubmittedAt\n    answeredItems\n    openedByHost\n    agency {\n      id\n      name\n      block {\n        id\n      }\n    }\n    round {\n      id\n      name\n      hostAgency {\n        id\n      }\n      movement {\n        id\n        name\n        fromYear\n        toYear\n      }\n    }\n  }\n": types.ReportTask_ReportFragmentDoc,
    "\n  fragment RoundCard_round on Round {\n    id\n    name\n    agencyDeadline\n    movement {\n      id\n      name\n    }\n  }\n": types.RoundCard_RoundFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RootLayout {\n    viewer {\n      id\n      name\n      email\n      memberships {\n        role\n        maySubmit\n        agency {\n          id\n          name\n        }\n        blocks {\n          id\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query RootLayout {\n    viewer {\n      id\n      name\n      email\n      memberships {\n        role\n        maySubmit\n        agency {\n          id\n          name\n        }\n        blocks {\n          id\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HomePage {\n    myReports(first: 50) {\n      edges {\n        node {\n          id\n          ...ReportTask_report\n        }\n      }\n    }\n    rounds(first: 20) {\n      edges {\n        node {\n          id\n          ...RoundCard_round\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query HomePage {\n    myReports(first: 50) {\n      edges {\n        node {\n          id\n          ...ReportTask_report\n        }\n      }\n    }\n    rounds(first: 20) {\n      edges {\n        node {\n          id\n          ...RoundCard_round\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ReportTask_report on Report {\n    id\n    state\n    deadline\n    submissionCount\n    lastSubmittedAt\n    answeredItems\n    openedByHost\n    agency {\n      id\n      name\n      block {\n        id\n      }\n    }\n    round {\n      id\n      name\n      hostAgency {\n        id\n      }\n      movement {\n        id\n        name\n        fromYear\n        toYear\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment ReportTask_report on Report {\n    id\n    state\n    deadline\n    submissionCount\n    lastSubmittedAt\n    answeredItems\n    openedByHost\n    agency {\n      id\n      name\n      block {\n        id\n      }\n    }\n    round {\n      id\n      name\n      hostAgency {\n        id\n      }\n      movement {\n        id\n        name\n        fromYear\n        toYear\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RoundCard_round on Round {\n    id\n    name\n    agencyDeadline\n    movement {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment RoundCard_round on Round {\n    id\n    name\n    agencyDeadline\n    movement {\n      id\n      name\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;