-- AlterTable
ALTER TABLE "person" ADD COLUMN     "search_text" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "signed_in_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "agency" ADD COLUMN     "search_text" TEXT NOT NULL DEFAULT '';

-- Whoever gets a session has signed in, by whichever way.
CREATE FUNCTION note_sign_in() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE person SET signed_in_at = now() WHERE id = NEW.user_id;
  RETURN NULL;
END
$$;
CREATE TRIGGER session_notes_sign_in AFTER INSERT ON session FOR EACH ROW EXECUTE FUNCTION note_sign_in();

-- What lists are searched by is worked out when a row is written, not for every row that a search looks at.
CREATE FUNCTION agency_search_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search_text := agency_search_text(NEW.name, NEW.short_name, NEW.symbol, NEW.code)
    || coalesce(' ' || search_key(NEW.electronic_code), '');
  RETURN NEW;
END
$$;
CREATE TRIGGER agency_search_key BEFORE INSERT OR UPDATE ON agency FOR EACH ROW EXECUTE FUNCTION agency_search_key();
CREATE FUNCTION person_search_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search_text := search_key(NEW.name || ' ' || NEW.email);
  RETURN NEW;
END
$$;
CREATE TRIGGER person_search_key BEFORE INSERT OR UPDATE OF name, email, search_text ON person
  FOR EACH ROW EXECUTE FUNCTION person_search_key();
UPDATE agency SET search_text = '';
UPDATE person SET search_text = '';

-- A list is gone through in its order until the page is full: quick for what many rows have, and bounded for what none has.
DROP INDEX agency_search;
DROP INDEX person_search;
CREATE INDEX agency_code_vi ON agency (code COLLATE "vi-x-icu", id);
CREATE INDEX agency_block_name_vi ON agency (block_id, name COLLATE "vi-x-icu", id);
