-- Reference data is edited on screen: forms of commendation with whom they are for and their order, documents with the
-- time in which they are in force.

-- AlterTable
ALTER TABLE "commendation_form" ADD COLUMN     "id" UUID NOT NULL DEFAULT gen_random_uuid(),
ADD COLUMN     "kinds" TEXT[] DEFAULT ARRAY['collective', 'household', 'individual']::TEXT[],
ADD COLUMN     "name_en" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "position" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "document" ADD COLUMN     "search_text" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE UNIQUE INDEX "commendation_form_id_key" ON "commendation_form"("id");

ALTER TABLE document ADD CONSTRAINT document_force CHECK (in_force_until > in_force_from);
ALTER TABLE document ADD CONSTRAINT document_not_its_own_successor CHECK (replaced_by_id <> id);

-- What the registry is searched by is worked out when a document is written.
CREATE FUNCTION document_search_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search_text := search_key(NEW.number || ' ' || NEW.issuer || ' ' || coalesce(NEW.subject, ''));
  RETURN NEW;
END
$$;
CREATE TRIGGER document_search_key BEFORE INSERT OR UPDATE OF number, issuer, subject, search_text ON document
  FOR EACH ROW EXECUTE FUNCTION document_search_key();
UPDATE document SET search_text = '';

-- The registry is gone through in one of its two orders until a page is full.
CREATE INDEX document_issued ON document (coalesce(issued_on, '0001-01-01'::date), id);
CREATE INDEX document_number_vi ON document (number COLLATE "vi-x-icu", id);
-- What has ended is asked for by every check page.
CREATE INDEX document_ended ON document (in_force_until) WHERE in_force_until IS NOT NULL;
