-- What the datamodel cannot say.

CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

-- Text as it is searched: without marks and case, whatever the database's own locale is. `unaccent` is
-- only STABLE because its dictionary could be changed; ours is not, so an index may rest on it.
CREATE FUNCTION search_key(text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN lower(public.unaccent('public.unaccent'::regdictionary, normalize($1, NFC)) COLLATE "und-x-icu");

-- Agencies are found by name, short name, symbol or code.
CREATE FUNCTION agency_search_text(name text, short_name text, symbol text, code text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN search_key(name || ' ' || short_name || ' ' || symbol || ' ' || code);

CREATE INDEX agency_search ON agency USING gin (agency_search_text(name, short_name, symbol, code) gin_trgm_ops);

-- Lists of agencies in Vietnamese order.
CREATE INDEX agency_name_vi ON agency (name COLLATE "vi-x-icu", id);

-- Counters and lists of a round read this index alone. Autosave touches none of its columns, so a
-- keystroke never writes to it.
CREATE INDEX report_round_state ON report (round_id, state)
  INCLUDE (agency_id, submission_count, first_submitted_at, last_submitted_at);

-- The latest submission of a report.
CREATE INDEX submission_latest ON submission (report_id, number DESC) INCLUDE (id, submitted_at);

-- Reports that were sent, the change log and the acts on a report are evidence: they are only added to.
CREATE FUNCTION forbid_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER change_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON change
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_rewriting();
CREATE TRIGGER report_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON report_event
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_rewriting();
CREATE TRIGGER submission_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON submission
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_rewriting();

-- A real decree printed the compiler's deadline before the agencies'.
ALTER TABLE round
  ADD CONSTRAINT round_compiler_after_agencies CHECK (compiler_deadline > agency_deadline),
  ADD CONSTRAINT round_opens_before_deadline CHECK (opens_at < agency_deadline);
ALTER TABLE movement ADD CONSTRAINT movement_years CHECK (to_year >= from_year);
ALTER TABLE agency
  ADD CONSTRAINT agency_validity CHECK (valid_until > valid_from),
  ADD CONSTRAINT agency_not_its_own_parent CHECK (parent_id <> id AND predecessor_id <> id);
ALTER TABLE commendation_form ADD CONSTRAINT commendation_form_validity CHECK (valid_until > valid_from);
ALTER TABLE report ADD CONSTRAINT report_submission_count CHECK (submission_count >= 0);
ALTER TABLE submission
  ADD CONSTRAINT submission_number CHECK (number >= 1),
  ADD CONSTRAINT submission_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE draft_field ADD CONSTRAINT draft_field_version CHECK (version >= 1);
ALTER TABLE change ADD CONSTRAINT change_version CHECK (version >= 1);
