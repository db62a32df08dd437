-- All facts name the item that says them by its id, under one name.
ALTER TABLE "figure" RENAME COLUMN "place" TO "item";
ALTER TABLE "choice" RENAME COLUMN "place" TO "item";
ALTER TABLE "citation" RENAME COLUMN "place" TO "item";
ALTER TABLE "item_answer" RENAME COLUMN "place" TO "item";

-- Of a row it was not kept. The path of its order in what was sent says it: `II.4/commendations/<row>/order`.
ALTER TABLE "plan" DROP CONSTRAINT "plan_pkey", ADD COLUMN "item" TEXT NOT NULL DEFAULT 'II.2';
ALTER TABLE "exemplary_model" DROP CONSTRAINT "exemplary_model_pkey", ADD COLUMN "item" TEXT NOT NULL DEFAULT 'II.3';
ALTER TABLE "commendation" DROP CONSTRAINT "commendation_pkey", ADD COLUMN "item" TEXT NOT NULL DEFAULT 'II.4';
ALTER TABLE "inspection" DROP CONSTRAINT "inspection_pkey", ADD COLUMN "item" TEXT NOT NULL DEFAULT 'II.5';
ALTER TABLE "recommendation" DROP CONSTRAINT "recommendation_pkey", ADD COLUMN "item" TEXT NOT NULL DEFAULT 'IV';

CREATE VIEW "sent_row" AS
  SELECT s.id AS submission_id, split_part(path, '/', 1) AS item, split_part(path, '/', 2) AS slug,
    split_part(path, '/', 3) AS row_id
  FROM submission s CROSS JOIN jsonb_object_keys(s.answers) AS path WHERE path LIKE '%/order';

UPDATE "plan" f SET item = r.item FROM sent_row r
  WHERE r.submission_id = f.submission_id AND r.slug = 'plans' AND r.row_id = f.row_id AND r.item <> f.item;
UPDATE "exemplary_model" f SET item = r.item FROM sent_row r
  WHERE r.submission_id = f.submission_id AND r.slug = 'exemplary-models' AND r.row_id = f.row_id AND r.item <> f.item;
UPDATE "commendation" f SET item = r.item FROM sent_row r
  WHERE r.submission_id = f.submission_id AND r.slug = 'commendations' AND r.row_id = f.row_id AND r.item <> f.item;
UPDATE "inspection" f SET item = r.item FROM sent_row r
  WHERE r.submission_id = f.submission_id AND r.slug = 'inspections' AND r.row_id = f.row_id AND r.item <> f.item;
UPDATE "recommendation" f SET item = r.item FROM sent_row r
  WHERE r.submission_id = f.submission_id AND r.slug = 'recommendations' AND r.row_id = f.row_id AND r.item <> f.item;

DROP VIEW "sent_row";

ALTER TABLE "plan" ALTER COLUMN "item" DROP DEFAULT,
  ADD CONSTRAINT "plan_pkey" PRIMARY KEY ("submission_id", "item", "row_id");
ALTER TABLE "exemplary_model" ALTER COLUMN "item" DROP DEFAULT,
  ADD CONSTRAINT "exemplary_model_pkey" PRIMARY KEY ("submission_id", "item", "row_id");
ALTER TABLE "commendation" ALTER COLUMN "item" DROP DEFAULT,
  ADD CONSTRAINT "commendation_pkey" PRIMARY KEY ("submission_id", "item", "row_id");
ALTER TABLE "inspection" ALTER COLUMN "item" DROP DEFAULT,
  ADD CONSTRAINT "inspection_pkey" PRIMARY KEY ("submission_id", "item", "row_id");
ALTER TABLE "recommendation" ALTER COLUMN "item" DROP DEFAULT,
  ADD CONSTRAINT "recommendation_pkey" PRIMARY KEY ("submission_id", "item", "row_id");

-- An item of a stored outline was its place in the standard one: that is its id now, and what it means.
CREATE FUNCTION with_identity(item jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE
  RETURN CASE WHEN item ? 'place'
    THEN (item - 'place') || jsonb_build_object('id', item -> 'place', 'meaning', item -> 'place') ELSE item END;

UPDATE template SET outline = jsonb_set(outline, '{chapters}', (
  SELECT jsonb_agg(jsonb_set(chapter, '{parts}', (
    SELECT coalesce(jsonb_agg(CASE WHEN part ? 'items' THEN jsonb_set(part, '{items}', (
        SELECT coalesce(jsonb_agg(with_identity(item) ORDER BY i.position), '[]')
        FROM jsonb_array_elements(part -> 'items') WITH ORDINALITY AS i(item, position)
      )) ELSE with_identity(part) END ORDER BY p.position), '[]')
    FROM jsonb_array_elements(chapter -> 'parts') WITH ORDINALITY AS p(part, position)
  )) ORDER BY c.position)
  FROM jsonb_array_elements(outline -> 'chapters') WITH ORDINALITY AS c(chapter, position)
));

DROP FUNCTION with_identity(jsonb);

-- The items of an outline in its order, from 1: those of its chapters and of their numbered groups, nothing else that
-- happens to have an id. Not STRICT: such a function would not become part of the statement that asks it.
CREATE FUNCTION outline_items(outline jsonb) RETURNS TABLE (id text, "position" int) LANGUAGE sql IMMUTABLE
BEGIN ATOMIC
  SELECT i.id #>> '{}', i.nth::int
  FROM jsonb_path_query(outline_items.outline,
    'strict $.chapters[*].parts[*].**{0 to 2} ? (exists (@.id) && exists (@.meaning)).id') WITH ORDINALITY AS i(id, nth);
END;

-- What the latest submission of a report says of each item of its outline, one letter an item; of an item that it was
-- not asked it says nothing, which is 'm' as in every count, and the letters behind it keep their places.
CREATE OR REPLACE FUNCTION sent_answers(report uuid) RETURNS text LANGUAGE sql STABLE STRICT
BEGIN ATOMIC
  SELECT string_agg(coalesce(
      (SELECT left(a.answer::text, 1) FROM item_answer a WHERE a.submission_id = s.id AND a.item = i.id), 'm'), ''
    ORDER BY i.position)
  FROM report r JOIN round rd ON rd.id = r.round_id JOIN template t ON t.id = rd.template_id
  JOIN submission s ON s.report_id = r.id AND s.number = r.latest_number
  CROSS JOIN LATERAL outline_items(t.outline) i
  WHERE r.id = sent_answers.report;
END;

UPDATE report SET sent_answers = sent_answers(id)
  WHERE submission_count > 0 AND sent_answers IS DISTINCT FROM sent_answers(id);
