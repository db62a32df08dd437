-- CreateEnum
CREATE TYPE "extension_effect" AS ENUM ('lateToOnTime', 'afterCompilerDeadline');

-- Of two acts on a report the later is the one with the greater event, so extensions and returns are tied to theirs.
ALTER TABLE "report_event" ADD COLUMN     "undoes_id" BIGINT;
ALTER TABLE "extension"
ADD COLUMN     "effects" "extension_effect"[] DEFAULT ARRAY[]::"extension_effect"[],
ADD COLUMN     "event_id" BIGINT;
ALTER TABLE "return" ADD COLUMN     "event_id" BIGINT;

-- What is only added to is rewritten this once, by who owns it.
ALTER TABLE report_event DISABLE TRIGGER USER;
ALTER TABLE extension DISABLE TRIGGER USER;
ALTER TABLE "return" DISABLE TRIGGER USER;
ALTER TABLE remark DISABLE TRIGGER USER;

-- What was undone before: the latest return or acceptance before the undo.
UPDATE report_event u SET undoes_id = d.id
FROM (SELECT undo.id AS undo, max(e.id) AS id FROM report_event undo JOIN report_event e
  ON e.report_id = undo.report_id AND e.id < undo.id AND e.act = CASE undo."from" WHEN 'RETURNED' THEN 'return' ELSE 'accept' END
  WHERE undo.act = 'undo' GROUP BY undo.id) d
WHERE d.undo = u.id;

-- A return and its event were written in one transaction, at one instant.
UPDATE "return" t SET event_id = e.id
FROM (SELECT id, report_id, at, row_number() OVER (PARTITION BY report_id, at ORDER BY id) AS turn FROM "return") k
JOIN (SELECT id, report_id, at, row_number() OVER (PARTITION BY report_id, at ORDER BY id) AS turn FROM report_event
  WHERE act = 'return') e USING (report_id, at, turn)
WHERE k.id = t.id;

-- Extensions had no event. Theirs come in the order in which they held until now.
DO $$
DECLARE
  granted record;
  event bigint;
BEGIN
  FOR granted IN SELECT * FROM extension ORDER BY approved_at, id LOOP
    INSERT INTO report_event (report_id, act, "from", "to", by_id, at)
    SELECT granted.report_id, 'extend', s.state, s.state, granted.approved_by_id, granted.approved_at
    FROM (SELECT coalesce((SELECT e."to" FROM report_event e WHERE e.report_id = granted.report_id AND e.act <> 'extend'
      AND e.at <= granted.approved_at ORDER BY e.id DESC LIMIT 1), 'NOT_STARTED') AS state) s
    RETURNING id INTO event;
    UPDATE extension SET event_id = event WHERE id = granted.id;
  END LOOP;
END
$$;

-- CreateTable
CREATE TABLE "remark_reply" (
    "id" BIGSERIAL NOT NULL,
    "remark_id" UUID NOT NULL,
    "answer" "remark_answer" NOT NULL,
    "text" TEXT,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "remark_reply_pkey" PRIMARY KEY ("id")
);

INSERT INTO remark_reply (remark_id, answer, text, by_id, at)
SELECT id, answer, answer_text, answered_by_id, answered_at FROM remark
WHERE answer IS NOT NULL AND answered_by_id IS NOT NULL ORDER BY answered_at, id;

-- AlterTable
ALTER TABLE "remark"
ADD COLUMN     "end" INTEGER,
ADD COLUMN     "position" INTEGER,
ADD COLUMN     "start" INTEGER;

/**
 * The words of a text as one pattern: letter for letter, with anything that is no letter between them (marks of the
 * markup, line breaks), at neither end within a word or a longer number. Null where there is no word.
 */
CREATE FUNCTION pg_temp.words_pattern(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT '(?<![[:alnum:]])(?<![0-9][.,/-])' || string_agg(w[1], '[^[:alnum:]]+' ORDER BY position) || '(?![[:alnum:]])(?![.,/-][0-9])'
  FROM regexp_matches(normalize(words, NFC) COLLATE "und-x-icu", '[[:alnum:]]+', 'g') WITH ORDINALITY AS m(w, position)
$$;

-- Remarks had words and no range: each is looked for once in the text that it was written on, in its own item. Where
-- they stand more than once, or not at all, nobody can say which was meant: such a remark keeps its words alone.
WITH asked AS (
  SELECT k.id, k.place, k.path, s.answers,
    -- What filled the 600 letters that were kept may end within a word.
    pg_temp.words_pattern(CASE WHEN length(k.quote) >= 600 THEN regexp_replace(k.quote, '\S+$', '') ELSE k.quote END) AS pattern
  FROM remark k JOIN submission s ON s.report_id = k.report_id AND s.number = k.submission WHERE k.quote <> ''
), found AS (
  SELECT asked.id, texts.path, here.start, here.stop
  FROM asked CROSS JOIN LATERAL (
    SELECT a.key AS path, normalize(a.value, NFC) COLLATE "und-x-icu" AS words FROM jsonb_each_text(asked.answers) a
    WHERE coalesce(a.key = asked.path, true) AND a.key ~ ('^' || replace(asked.place, '.', '\.') || '/[a-z][A-Za-z0-9]*$')
      AND a.key !~ '/(answer|reason|done)$'
  ) texts CROSS JOIN LATERAL generate_series(1, 2) AS n(nth) CROSS JOIN LATERAL (
    SELECT regexp_instr(texts.words, asked.pattern, 1, nth) - 1 AS start, regexp_instr(texts.words, asked.pattern, 1, nth, 1) - 1 AS stop
  ) here
  WHERE here.start >= 0
), once AS (
  SELECT id, min(path) AS path, min(start) AS start, min(stop) AS stop FROM found GROUP BY id HAVING count(*) = 1
)
UPDATE remark k SET path = once.path, start = once.start, "end" = once.stop FROM once WHERE once.id = k.id;

DROP FUNCTION pg_temp.words_pattern;

-- The order of a return's remarks: the outline's, then that of the text.
UPDATE remark k SET position = p.position
FROM (SELECT k.id, row_number() OVER (PARTITION BY k.return_id
    ORDER BY coalesce(outline.position, 1000), k.path, k.start, k.at, k.id) - 1 AS position
  FROM remark k JOIN report r ON r.id = k.report_id JOIN round rd ON rd.id = r.round_id JOIN template t ON t.id = rd.template_id
  LEFT JOIN LATERAL outline_items(t.outline) outline ON outline.id = k.place) p
WHERE p.id = k.id;

-- DropForeignKey
ALTER TABLE "extension" DROP CONSTRAINT "extension_approved_by_id_fkey";

-- DropForeignKey
ALTER TABLE "return" DROP CONSTRAINT "return_by_id_fkey";

-- DropForeignKey
ALTER TABLE "remark" DROP CONSTRAINT "remark_return_id_fkey";

-- DropForeignKey
ALTER TABLE "remark" DROP CONSTRAINT "remark_answered_by_id_fkey";

-- DropIndex
DROP INDEX "extension_report_id_idx";

-- DropIndex
DROP INDEX "return_report_id_idx";

-- AlterTable
ALTER TABLE "extension" DROP COLUMN "approved_at",
DROP COLUMN "approved_by_id",
ALTER COLUMN     "event_id" SET NOT NULL;

-- AlterTable
ALTER TABLE "return" DROP COLUMN "at",
DROP COLUMN "by_id",
DROP COLUMN "undone_at",
ALTER COLUMN     "event_id" SET NOT NULL;

-- AlterTable
ALTER TABLE "remark" DROP COLUMN "answer",
DROP COLUMN "answer_text",
DROP COLUMN "answered_at",
DROP COLUMN "answered_by_id",
DROP COLUMN "state",
ALTER COLUMN "position" SET NOT NULL,
ALTER COLUMN "return_id" SET NOT NULL;

-- DropEnum
DROP TYPE "remark_state";

-- CreateIndex
CREATE INDEX "remark_reply_remark_id_id_idx" ON "remark_reply"("remark_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "extension_event_id_key" ON "extension"("event_id");

-- CreateIndex
CREATE INDEX "extension_report_id_event_id_idx" ON "extension"("report_id", "event_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_event_undoes_id_key" ON "report_event"("undoes_id");

-- CreateIndex
CREATE UNIQUE INDEX "return_event_id_key" ON "return"("event_id");

-- CreateIndex
CREATE INDEX "return_report_id_event_id_idx" ON "return"("report_id", "event_id");

-- AddForeignKey
ALTER TABLE "extension" ADD CONSTRAINT "extension_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "report_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_event" ADD CONSTRAINT "report_event_undoes_id_fkey" FOREIGN KEY ("undoes_id") REFERENCES "report_event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "return" ADD CONSTRAINT "return_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "report_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "remark" ADD CONSTRAINT "remark_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "return"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "remark_reply" ADD CONSTRAINT "remark_reply_remark_id_fkey" FOREIGN KEY ("remark_id") REFERENCES "remark"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "remark_reply" ADD CONSTRAINT "remark_reply_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Half a range is none.
ALTER TABLE remark ADD CONSTRAINT remark_range CHECK ((start IS NULL) = ("end" IS NULL) AND (start IS NULL OR path IS NOT NULL AND start >= 0 AND start < "end"));

-- Nothing of a return, a remark or an answer to one says any more how something stands now, so nothing of them ever
-- changes.
DROP TRIGGER return_columns ON "return";
DROP TRIGGER remark_columns ON remark;
DROP FUNCTION forbid_changes_except;
DROP TRIGGER return_append_only ON "return";
DROP TRIGGER remark_append_only ON remark;
CREATE TRIGGER return_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "return"
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_rewriting();
CREATE TRIGGER remark_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON remark
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_rewriting();
CREATE TRIGGER remark_reply_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON remark_reply
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_rewriting();
ALTER TABLE report_event ENABLE TRIGGER USER;
ALTER TABLE extension ENABLE TRIGGER USER;
ALTER TABLE "return" ENABLE TRIGGER USER;
ALTER TABLE remark ENABLE TRIGGER USER;
