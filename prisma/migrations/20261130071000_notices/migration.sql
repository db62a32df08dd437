-- CreateEnum
CREATE TYPE "notice_mail" AS ENUM ('atOnce', 'digest', 'none');

-- AlterTable
ALTER TABLE "round" ADD COLUMN     "reminds_by_itself" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "notice_mail" "notice_mail" NOT NULL DEFAULT 'atOnce',
ADD COLUMN     "phone" TEXT;

-- CreateTable
CREATE TABLE "notice" (
    "id" BIGSERIAL NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "report_id" UUID,
    "round_id" UUID,
    "by_id" UUID,
    "as_host" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deadline" TIMESTAMPTZ(3),
    "said" TEXT,
    "mail_due_at" TIMESTAMPTZ(3),
    "mail_id" UUID,
    "mailed_at" TIMESTAMPTZ(3),
    "mail_failed_at" TIMESTAMPTZ(3),
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dead_mailbox" (
    "person_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dead_mailbox_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "reminder" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "round_id" UUID NOT NULL,
    "by_id" UUID,
    "day" DATE,
    "said" TEXT,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reminder_report" (
    "reminder_id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "step" INTEGER,
    "deadline" TIMESTAMPTZ(3),
    "as_host" BOOLEAN NOT NULL DEFAULT false,
    "outcome" TEXT,
    "at" TIMESTAMPTZ(3),

    CONSTRAINT "reminder_report_pkey" PRIMARY KEY ("reminder_id","report_id")
);

-- CreateTable
CREATE TABLE "calendar_feed" (
    "person_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("person_id")
);

-- CreateIndex
CREATE INDEX "notice_person_id_at_id_idx" ON "notice"("person_id", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "notice_report_id_idx" ON "notice"("report_id");

-- CreateIndex
CREATE INDEX "notice_round_id_idx" ON "notice"("round_id");

-- CreateIndex
CREATE INDEX "notice_mail_id_idx" ON "notice"("mail_id");

-- CreateIndex
CREATE UNIQUE INDEX "notice_person_id_source_key" ON "notice"("person_id", "source");

-- CreateIndex
CREATE INDEX "reminder_by_id_idx" ON "reminder"("by_id");

-- CreateIndex
CREATE UNIQUE INDEX "reminder_round_id_day_key" ON "reminder"("round_id", "day");

-- CreateIndex
CREATE INDEX "reminder_report_report_id_at_idx" ON "reminder_report"("report_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_code_hash_key" ON "calendar_feed"("code_hash");

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dead_mailbox" ADD CONSTRAINT "dead_mailbox_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder_report" ADD CONSTRAINT "reminder_report_reminder_id_fkey" FOREIGN KEY ("reminder_id") REFERENCES "reminder"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder_report" ADD CONSTRAINT "reminder_report_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Columns that say how something stands now may change; all others keep what was written, those added later too.
CREATE FUNCTION forbid_changes_except() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(OLD) - TG_ARGV <> to_jsonb(NEW) - TG_ARGV THEN
    RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;

-- What a notice says stays; when it was mailed and read is written once it is.
CREATE TRIGGER notice_append_only BEFORE DELETE OR TRUNCATE ON notice
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_rewriting();
CREATE TRIGGER notice_columns BEFORE UPDATE ON notice
  FOR EACH ROW EXECUTE FUNCTION forbid_changes_except('mail_due_at', 'mail_id', 'mailed_at', 'mail_failed_at', 'read_at');
CREATE TRIGGER reminder_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON reminder
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_rewriting();
CREATE TRIGGER reminder_report_append_only BEFORE DELETE OR TRUNCATE ON reminder_report
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_rewriting();
CREATE TRIGGER reminder_report_columns BEFORE UPDATE ON reminder_report
  FOR EACH ROW EXECUTE FUNCTION forbid_changes_except('outcome', 'at');

-- Mails that wait, and notices that nobody has read: the only ones that are looked for all the time.
CREATE INDEX notice_mail_due ON notice (mail_due_at) WHERE mail_id IS NULL AND mail_due_at IS NOT NULL;
CREATE INDEX notice_unread ON notice (person_id, at) WHERE read_at IS NULL;

-- 07:30 of the next morning in Vietnam: when a digest goes out.
CREATE FUNCTION next_digest(after timestamptz) RETURNS timestamptz LANGUAGE sql IMMUTABLE
  RETURN (date_trunc('day', after AT TIME ZONE 'Asia/Ho_Chi_Minh' - interval '7 hours 30 minutes')
    + interval '1 day 7 hours 30 minutes') AT TIME ZONE 'Asia/Ho_Chi_Minh';
