-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "agency_kind" AS ENUM ('department', 'party', 'front', 'armed', 'vertical', 'commune', 'enterprise', 'association');

-- CreateEnum
CREATE TYPE "regime" AS ENUM ('head', 'collective');

-- CreateEnum
CREATE TYPE "movement_kind" AS ENUM ('thematic', 'regular');

-- CreateEnum
CREATE TYPE "round_kind" AS ENUM ('midTerm', 'final', 'periodic', 'adHoc');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('clerk', 'head', 'reviewer', 'compiler', 'viewer');

-- CreateEnum
CREATE TYPE "report_state" AS ENUM ('NOT_STARTED', 'DRAFTING', 'WITH_HEAD', 'SUBMITTED', 'RETURNED', 'REVISING', 'RESUBMITTED', 'ACCEPTED', 'COMPILED');

-- CreateEnum
CREATE TYPE "answer_kind" AS ENUM ('content', 'none', 'missing');

-- CreateEnum
CREATE TYPE "remark_level" AS ENUM ('mustFix', 'worthALook');

-- CreateEnum
CREATE TYPE "remark_state" AS ENUM ('open', 'answered', 'closed');

-- CreateEnum
CREATE TYPE "remark_answer" AS ENUM ('fixed', 'explained');

-- CreateTable
CREATE TABLE "block" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "block_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agency" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "symbol" TEXT NOT NULL,
    "kind" "agency_kind" NOT NULL,
    "superior_line" TEXT NOT NULL,
    "letter_place" TEXT NOT NULL,
    "head_post" TEXT NOT NULL,
    "regime" "regime" NOT NULL,
    "parent_id" UUID,
    "block_id" UUID,
    "predecessor_id" UUID,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE,

    CONSTRAINT "agency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "type" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "issued_on" DATE,
    "subject" TEXT,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan" (
    "submission_id" UUID NOT NULL,
    "row_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "document_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "issued_on" DATE,
    "issuer" TEXT NOT NULL,
    "subject" TEXT,
    "role" TEXT,
    "differs" TEXT[],

    CONSTRAINT "plan_pkey" PRIMARY KEY ("submission_id","row_id")
);

-- CreateTable
CREATE TABLE "exemplary_model" (
    "submission_id" UUID NOT NULL,
    "row_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "place" TEXT,
    "what" TEXT NOT NULL,
    "effect" TEXT,
    "stage" TEXT,
    "since" INTEGER,

    CONSTRAINT "exemplary_model_pkey" PRIMARY KEY ("submission_id","row_id")
);

-- CreateTable
CREATE TABLE "commendation_form" (
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "decider" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE,

    CONSTRAINT "commendation_form_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "commendation" (
    "submission_id" UUID NOT NULL,
    "row_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "recipient" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "form_key" TEXT NOT NULL,
    "authority" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "decision_number" TEXT,
    "decision_date" DATE,
    "merit" TEXT,

    CONSTRAINT "commendation_pkey" PRIMARY KEY ("submission_id","row_id")
);

-- CreateTable
CREATE TABLE "inspection" (
    "submission_id" UUID NOT NULL,
    "row_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "inspected" TEXT NOT NULL,
    "date" DATE,
    "document" TEXT,
    "findings" TEXT,
    "follow_up" TEXT,

    CONSTRAINT "inspection_pkey" PRIMARY KEY ("submission_id","row_id")
);

-- CreateTable
CREATE TABLE "recommendation" (
    "submission_id" UUID NOT NULL,
    "row_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "addressee" TEXT NOT NULL,
    "kind" TEXT,
    "text" TEXT NOT NULL,

    CONSTRAINT "recommendation_pkey" PRIMARY KEY ("submission_id","row_id")
);

-- CreateTable
CREATE TABLE "figure" (
    "submission_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "value" DECIMAL(20,4) NOT NULL,
    "numerator" DECIMAL(20,4),
    "denominator" DECIMAL(20,4),

    CONSTRAINT "figure_pkey" PRIMARY KEY ("submission_id","place","key")
);

-- CreateTable
CREATE TABLE "movement" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "movement_kind" NOT NULL,
    "from_year" INTEGER NOT NULL,
    "to_year" INTEGER,
    "scope" TEXT NOT NULL,
    "aims" TEXT NOT NULL,
    "launch_document_id" UUID,

    CONSTRAINT "movement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "template" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "outline" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "round" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "movement_id" UUID NOT NULL,
    "host_agency_id" UUID NOT NULL,
    "template_id" UUID NOT NULL,
    "kind" "round_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "request_document_id" UUID,
    "opens_at" TIMESTAMPTZ(3) NOT NULL,
    "agency_deadline" TIMESTAMPTZ(3) NOT NULL,
    "compiler_deadline" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "token" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_count" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_in_count_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "may_submit" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership_block" (
    "membership_id" UUID NOT NULL,
    "block_id" UUID NOT NULL,

    CONSTRAINT "membership_block_pkey" PRIMARY KEY ("membership_id","block_id")
);

-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "round_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "state" "report_state" NOT NULL DEFAULT 'NOT_STARTED',
    "state_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submission_count" INTEGER NOT NULL DEFAULT 0,
    "first_submitted_at" TIMESTAMPTZ(3),
    "last_submitted_at" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3),
    "last_written_at" TIMESTAMPTZ(3),

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "extension" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "report_id" UUID NOT NULL,
    "deadline" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "approved_by_id" UUID NOT NULL,
    "approved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "extension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft_field" (
    "report_id" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "source" TEXT,

    CONSTRAINT "draft_field_pkey" PRIMARY KEY ("report_id","path")
);

-- CreateTable
CREATE TABLE "change" (
    "id" BIGSERIAL NOT NULL,
    "report_id" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "old_value" TEXT,
    "new_value" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "client_id" UUID NOT NULL,
    "client_seq" INTEGER NOT NULL,
    "source" TEXT,

    CONSTRAINT "change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_event" (
    "id" BIGSERIAL NOT NULL,
    "report_id" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "from" "report_state" NOT NULL,
    "to" "report_state" NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "note" TEXT,

    CONSTRAINT "report_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "report_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "serial" SERIAL NOT NULL,
    "reference" TEXT NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submitted_by_id" UUID NOT NULL,
    "deadline" TIMESTAMPTZ(3) NOT NULL,
    "answers" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "reason" TEXT,
    "idempotency_key" UUID NOT NULL,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "item_answer" (
    "submission_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "answer" "answer_kind" NOT NULL,
    "reason" TEXT,

    CONSTRAINT "item_answer_pkey" PRIMARY KEY ("submission_id","place")
);

-- CreateTable
CREATE TABLE "return" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "report_id" UUID NOT NULL,
    "submission" INTEGER NOT NULL,
    "places" TEXT[],
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "return_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "remark" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "report_id" UUID NOT NULL,
    "return_id" UUID,
    "submission" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "path" TEXT,
    "quote" TEXT,
    "text" TEXT NOT NULL,
    "level" "remark_level" NOT NULL,
    "state" "remark_state" NOT NULL DEFAULT 'open',
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answer" "remark_answer",
    "answer_text" TEXT,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "remark_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "block_code_key" ON "block"("code");

-- CreateIndex
CREATE UNIQUE INDEX "agency_code_key" ON "agency"("code");

-- CreateIndex
CREATE INDEX "agency_block_id_idx" ON "agency"("block_id");

-- CreateIndex
CREATE INDEX "agency_parent_id_idx" ON "agency"("parent_id");

-- CreateIndex
CREATE INDEX "agency_predecessor_id_idx" ON "agency"("predecessor_id");

-- CreateIndex
CREATE UNIQUE INDEX "document_key_key" ON "document"("key");

-- CreateIndex
CREATE INDEX "plan_document_id_idx" ON "plan"("document_id");

-- CreateIndex
CREATE INDEX "commendation_form_key_idx" ON "commendation"("form_key");

-- CreateIndex
CREATE INDEX "figure_key_idx" ON "figure"("key");

-- CreateIndex
CREATE UNIQUE INDEX "movement_slug_key" ON "movement"("slug");

-- CreateIndex
CREATE INDEX "movement_launch_document_id_idx" ON "movement"("launch_document_id");

-- CreateIndex
CREATE UNIQUE INDEX "template_slug_version_key" ON "template"("slug", "version");

-- CreateIndex
CREATE UNIQUE INDEX "round_slug_key" ON "round"("slug");

-- CreateIndex
CREATE INDEX "round_movement_id_idx" ON "round"("movement_id");

-- CreateIndex
CREATE INDEX "round_host_agency_id_idx" ON "round"("host_agency_id");

-- CreateIndex
CREATE INDEX "round_template_id_idx" ON "round"("template_id");

-- CreateIndex
CREATE INDEX "round_request_document_id_idx" ON "round"("request_document_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_provider_id_account_id_key" ON "account"("provider_id", "account_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE INDEX "membership_agency_id_idx" ON "membership"("agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "membership_person_id_agency_id_role_key" ON "membership"("person_id", "agency_id", "role");

-- CreateIndex
CREATE INDEX "report_agency_id_idx" ON "report"("agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_round_id_agency_id_key" ON "report"("round_id", "agency_id");

-- CreateIndex
CREATE INDEX "extension_report_id_idx" ON "extension"("report_id");

-- CreateIndex
CREATE INDEX "change_report_id_id_idx" ON "change"("report_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "change_client_id_client_seq_key" ON "change"("client_id", "client_seq");

-- CreateIndex
CREATE INDEX "report_event_report_id_id_idx" ON "report_event"("report_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "submission_serial_key" ON "submission"("serial");

-- CreateIndex
CREATE UNIQUE INDEX "submission_reference_key" ON "submission"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "submission_idempotency_key_key" ON "submission"("idempotency_key");

-- CreateIndex
CREATE UNIQUE INDEX "submission_report_id_number_key" ON "submission"("report_id", "number");

-- CreateIndex
CREATE INDEX "return_report_id_idx" ON "return"("report_id");

-- CreateIndex
CREATE INDEX "remark_report_id_idx" ON "remark"("report_id");

-- CreateIndex
CREATE INDEX "remark_return_id_idx" ON "remark"("return_id");

-- AddForeignKey
ALTER TABLE "agency" ADD CONSTRAINT "agency_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency" ADD CONSTRAINT "agency_predecessor_id_fkey" FOREIGN KEY ("predecessor_id") REFERENCES "agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency" ADD CONSTRAINT "agency_block_id_fkey" FOREIGN KEY ("block_id") REFERENCES "block"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exemplary_model" ADD CONSTRAINT "exemplary_model_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commendation" ADD CONSTRAINT "commendation_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commendation" ADD CONSTRAINT "commendation_form_key_fkey" FOREIGN KEY ("form_key") REFERENCES "commendation_form"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inspection" ADD CONSTRAINT "inspection_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure" ADD CONSTRAINT "figure_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "movement" ADD CONSTRAINT "movement_launch_document_id_fkey" FOREIGN KEY ("launch_document_id") REFERENCES "document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_movement_id_fkey" FOREIGN KEY ("movement_id") REFERENCES "movement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_host_agency_id_fkey" FOREIGN KEY ("host_agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "template"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_request_document_id_fkey" FOREIGN KEY ("request_document_id") REFERENCES "document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership_block" ADD CONSTRAINT "membership_block_membership_id_fkey" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership_block" ADD CONSTRAINT "membership_block_block_id_fkey" FOREIGN KEY ("block_id") REFERENCES "block"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extension" ADD CONSTRAINT "extension_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extension" ADD CONSTRAINT "extension_approved_by_id_fkey" FOREIGN KEY ("approved_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_field" ADD CONSTRAINT "draft_field_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_field" ADD CONSTRAINT "draft_field_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change" ADD CONSTRAINT "change_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change" ADD CONSTRAINT "change_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_event" ADD CONSTRAINT "report_event_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_event" ADD CONSTRAINT "report_event_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_submitted_by_id_fkey" FOREIGN KEY ("submitted_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_answer" ADD CONSTRAINT "item_answer_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "return" ADD CONSTRAINT "return_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "return" ADD CONSTRAINT "return_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "remark" ADD CONSTRAINT "remark_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "remark" ADD CONSTRAINT "remark_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "return"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "remark" ADD CONSTRAINT "remark_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "remark" ADD CONSTRAINT "remark_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
