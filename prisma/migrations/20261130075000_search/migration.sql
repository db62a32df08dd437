-- CreateTable
CREATE TABLE "report_words" (
    "report_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "words" TEXT NOT NULL,

    CONSTRAINT "report_words_pkey" PRIMARY KEY ("report_id","kind")
);

-- CreateTable
CREATE TABLE "report_words_due" (
    "id" BIGSERIAL NOT NULL,
    "report_id" UUID NOT NULL,

    CONSTRAINT "report_words_due_pkey" PRIMARY KEY ("id")
);

-- AddForeignKey
ALTER TABLE "report_words" ADD CONSTRAINT "report_words_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Every word, and every two words that stand together on a line, of texts that are folded already. With pairs among the
-- terms an index finds words that stand together without looking at any text. The cost keeps the planner from working
-- the terms out anew, row by row, where the index has them.
CREATE FUNCTION search_terms(words text) RETURNS text[]
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT COST 100000
  RETURN (
    SELECT array_agg(term.term)
    FROM string_to_table(words, E'\n') AS line
    CROSS JOIN LATERAL (SELECT string_to_array(line, ' ') AS words) AS split
    CROSS JOIN LATERAL unnest(split.words, split.words[2:]) AS pair(word, next)
    CROSS JOIN LATERAL (VALUES (pair.word), (pair.word || ' ' || pair.next)) AS term(term)
    -- A page typed as one word is no word: an index takes no term that long (bytes).
    WHERE term.term <> '' AND octet_length(term.term) <= 512
  );

-- What is still to be sorted in is gone through by every search: it is kept short (kB).
CREATE INDEX report_words_terms ON report_words USING gin (search_terms(words)) WITH (fastupdate = on, gin_pending_list_limit = 1024);
-- How often each term comes tells the planner nothing that the cost does not, and takes minutes to work out.
ALTER INDEX report_words_terms ALTER COLUMN 1 SET STATISTICS 0;

-- The texts are read by nothing but the index as they are written: they stand apart, so that rows are narrow.
ALTER TABLE report_words SET (toast_tuple_target = 128);

-- Names of things that are found by their words: letters and digits parted as `searchedWords` parts them.
CREATE FUNCTION search_line(text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN btrim(regexp_replace(regexp_replace(search_key($1) COLLATE "und-x-icu", '[^[:alnum:]]+', ' ', 'g'),
    '([0-9])(?=[[:alpha:]])|([[:alpha:]])(?=[0-9])', '\1\2 ', 'g'));

-- Whatever changes what a report is found by names it here, however it came about.
CREATE FUNCTION name_due_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO report_words_due (report_id) SELECT DISTINCT report_id FROM said;
  RETURN NULL;
END
$$;
CREATE TRIGGER submission_names_due_words AFTER INSERT ON submission
  REFERENCING NEW TABLE AS said FOR EACH STATEMENT EXECUTE FUNCTION name_due_words();
CREATE TRIGGER remark_names_due_words AFTER INSERT ON remark
  REFERENCING NEW TABLE AS said FOR EACH STATEMENT EXECUTE FUNCTION name_due_words();

CREATE FUNCTION name_due_words_of_reply() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO report_words_due (report_id)
  SELECT DISTINCT k.report_id FROM said JOIN remark k ON k.id = said.remark_id;
  RETURN NULL;
END
$$;
CREATE TRIGGER reply_names_due_words AFTER INSERT ON remark_reply
  REFERENCING NEW TABLE AS said FOR EACH STATEMENT EXECUTE FUNCTION name_due_words_of_reply();

CREATE FUNCTION name_due_words_of_one() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO report_words_due (report_id) VALUES ((to_jsonb(NEW) ->> TG_ARGV[0])::uuid);
  RETURN NULL;
END
$$;
-- A return that is undone takes its remarks with it, a recall its submission.
CREATE TRIGGER undo_names_due_words AFTER INSERT ON report_event
  FOR EACH ROW WHEN (NEW.undoes_id IS NOT NULL) EXECUTE FUNCTION name_due_words_of_one('report_id');
CREATE TRIGGER recall_names_due_words AFTER UPDATE OF latest_number ON report
  FOR EACH ROW WHEN (NEW.latest_number IS NULL OR NEW.latest_number < OLD.latest_number)
  EXECUTE FUNCTION name_due_words_of_one('id');

-- What was sent before, the latest first.
INSERT INTO report_words_due (report_id)
SELECT id FROM report WHERE latest_number IS NOT NULL AND round_id IS NOT NULL ORDER BY last_submitted_at DESC;

-- Agencies, people, documents, movements and rounds are found by the words of their names, by the same terms.
CREATE INDEX agency_terms ON agency USING gin (search_terms(search_line(search_text)));
CREATE INDEX person_terms ON person USING gin (search_terms(search_line(search_text)));
CREATE INDEX document_terms ON document USING gin (search_terms(search_line(search_text)));
CREATE INDEX movement_terms ON movement USING gin (search_terms(search_line(name)));
CREATE INDEX round_terms ON round USING gin (search_terms(search_line(name)));
