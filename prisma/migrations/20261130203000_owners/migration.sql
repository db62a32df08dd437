-- A movement and a template belong to an agency: who compiles there, or above it, changes them; others of its line use
-- what is published. A template without a row here is of no agency.

-- AlterTable
ALTER TABLE "movement" ADD COLUMN     "host_agency_id" UUID;

-- CreateTable
CREATE TABLE "template_owner" (
    "slug" TEXT NOT NULL,
    "host_agency_id" UUID NOT NULL,

    CONSTRAINT "template_owner_pkey" PRIMARY KEY ("slug")
);

-- CreateIndex
CREATE INDEX "template_owner_host_agency_id_idx" ON "template_owner"("host_agency_id");

-- CreateIndex
CREATE INDEX "movement_host_agency_id_idx" ON "movement"("host_agency_id");

-- AddForeignKey
ALTER TABLE "movement" ADD CONSTRAINT "movement_host_agency_id_fkey" FOREIGN KEY ("host_agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_owner" ADD CONSTRAINT "template_owner_host_agency_id_fkey" FOREIGN KEY ("host_agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What stands belongs to the agency that asks most of its rounds; what no round uses to the one that asks most of all.
CREATE TEMPORARY TABLE "hosting" ON COMMIT DROP AS
SELECT "rd"."host_agency_id", "rd"."movement_id", "t"."slug" FROM "round" "rd" LEFT JOIN "template" "t" ON "t"."id" = "rd"."template_id";

CREATE TEMPORARY TABLE "main_host" ON COMMIT DROP AS
SELECT "id" FROM (
    SELECT "host_agency_id" AS "id", 1 AS "rank", count(*) AS "count" FROM "hosting" GROUP BY 1
    UNION ALL
    SELECT "agency_id", 2, count(*) FROM "membership" WHERE "role" = 'compiler' AND "valid_until" IS NULL GROUP BY 1
) "candidate" ORDER BY "rank", "count" DESC, "id" LIMIT 1;

UPDATE "movement" "mv" SET "host_agency_id" = coalesce(
    (SELECT "host_agency_id" FROM "hosting" "h" WHERE "h"."movement_id" = "mv"."id" GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1),
    (SELECT "id" FROM "main_host"));

INSERT INTO "template_owner" ("slug", "host_agency_id")
SELECT "slug", "host" FROM (
    SELECT "t"."slug", coalesce(
        (SELECT "host_agency_id" FROM "hosting" "h" WHERE "h"."slug" = "t"."slug" GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1),
        (SELECT "id" FROM "main_host")) AS "host"
    FROM (SELECT DISTINCT "slug" FROM "template") "t"
) "owned" WHERE "host" IS NOT NULL;
