-- What was said of a report is evidence too: facts, answers, extensions, returns and remarks are only added to,
-- like submissions, acts and changes. Two narrow exceptions stand in the triggers themselves.

-- Columns that say how something stands now may change; all others keep what was written. A column that is added
-- later is kept too, until it is named here.
CREATE FUNCTION forbid_changes_except() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(OLD) - TG_ARGV <> to_jsonb(NEW) - TG_ARGV THEN
    RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;

-- Facts are projected again only where a migration named their submission.
CREATE FUNCTION forbid_rewriting_unless_stale() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM stale_facts WHERE submission_id = OLD.submission_id) THEN
    RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  NEW.submission_id := OLD.submission_id;
  RETURN NEW;
END
$$;

DO $$
DECLARE
  facts text;
BEGIN
  FOREACH facts IN ARRAY ARRAY['item_answer', 'plan', 'exemplary_model', 'commendation', 'inspection',
    'recommendation', 'figure', 'choice', 'citation']
  LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION forbid_rewriting()',
      facts || '_append_only', facts);
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION forbid_rewriting_unless_stale()',
      facts || '_stale_only', facts);
  END LOOP;
END
$$;

-- Which submissions are stale is for migrations to say; projecting strikes them.
CREATE TRIGGER stale_facts_append_only BEFORE UPDATE OR TRUNCATE ON stale_facts
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_rewriting();

CREATE TRIGGER extension_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON extension
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_rewriting();
CREATE TRIGGER return_append_only BEFORE DELETE OR TRUNCATE ON return
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_rewriting();
CREATE TRIGGER return_columns BEFORE UPDATE ON return
  FOR EACH ROW EXECUTE FUNCTION forbid_changes_except('undone_at');
CREATE TRIGGER remark_append_only BEFORE DELETE OR TRUNCATE ON remark
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_rewriting();
CREATE TRIGGER remark_columns BEFORE UPDATE ON remark
  FOR EACH ROW EXECUTE FUNCTION forbid_changes_except('state', 'answer', 'answer_text', 'answered_by_id', 'answered_at');
