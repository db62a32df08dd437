-- Which texts of a report were taken from an issued compiled letter: a handful among all changes, asked for by place.
CREATE INDEX change_compiled ON change (report_id, path) WHERE source LIKE 'compiled:%';
