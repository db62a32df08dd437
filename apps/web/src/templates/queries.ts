import { graphql } from '@thidua/schema/generated/gql'

export const templatesQuery = graphql(/* GraphQL */ `
  query Templates {
    templates {
      id
      slug
      name
      version
      publishedAt
      items
      mayEdit
      hostAgency {
        id
        name
      }
      rounds {
        id
        name
      }
    }
  }
`)

/** A version with what its editing goes by: the names of all versions before it. */
export const templateQuery = graphql(/* GraphQL */ `
  query Template($id: ID!) {
    template(id: $id) {
      id
      slug
      name
      version
      revision
      publishedAt
      outline
      lastChange
      mayEdit
      hostAgency {
        id
        name
      }
      rounds {
        id
        name
      }
      published {
        id
        version
        outline
      }
    }
  }
`)

export const editTemplateMutation = graphql(/* GraphQL */ `
  mutation EditTemplate($input: EditTemplateInput!) {
    result: editTemplate(input: $input) {
      ... on MutationEditTemplateSuccess {
        data {
          id
        }
      }
      ...Administration_error
    }
  }
`)

export const giveTemplateMutation = graphql(/* GraphQL */ `
  mutation GiveTemplate($id: ID!, $hostAgencyId: ID) {
    result: giveTemplate(id: $id, hostAgencyId: $hostAgencyId) {
      ... on MutationGiveTemplateSuccess {
        data {
          id
          mayEdit
          hostAgency {
            id
            name
          }
        }
      }
      ...Administration_error
    }
  }
`)

export const saveTemplateMutation = graphql(/* GraphQL */ `
  mutation SaveTemplate($input: SaveTemplateInput!) {
    result: saveTemplate(input: $input) {
      __typename
      ... on MutationSaveTemplateSuccess {
        data {
          id
          revision
        }
      }
      ... on TemplateConflictError {
        theirs {
          id
          revision
          name
          outline
        }
      }
    }
  }
`)

export const discardMutation = graphql(/* GraphQL */ `
  mutation DiscardTemplateDraft($id: ID!, $revision: Int!) {
    result: discardTemplateDraft(id: $id, revision: $revision) {
      ... on MutationDiscardTemplateDraftSuccess {
        data {
          id
        }
      }
      ...Administration_error
    }
  }
`)

export const publicationQuery = graphql(/* GraphQL */ `
  query TemplatePublication($id: ID!, $fates: [FateInput!]) {
    template(id: $id) {
      id
      publication(fates: $fates) {
        id
        name
        notBegun
        begun
        staying
        losing {
          agency
          paths
        }
      }
    }
  }
`)

export const publishMutation = graphql(/* GraphQL */ `
  mutation PublishTemplate($input: PublishTemplateInput!) {
    result: publishTemplate(input: $input) {
      ... on MutationPublishTemplateSuccess {
        data {
          id
        }
      }
      ...Administration_error
    }
  }
`)
