-- The same terms of a text as before, worked out in one pass over its words: two fifths of the time, which was half of what it takes
-- to keep a report's words. A line's end stands among the words, so that nothing is paired over it. What the index has stays as it is.
CREATE OR REPLACE FUNCTION search_terms(words text) RETURNS text[]
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT COST 100000
  RETURN (
    -- A page typed as one word is no word: an index takes no term that long (bytes).
    SELECT array_agg(pair.word) FILTER (WHERE octet_length(pair.word) BETWEEN 1 AND 512)
      || array_agg(pair.word || ' ' || pair.next)
        FILTER (WHERE pair.next <> E'\n' AND octet_length(pair.word) + octet_length(pair.next) < 512)
    FROM (SELECT string_to_array(replace(words, E'\n', E' \n '), ' ') AS words) AS split
    CROSS JOIN LATERAL unnest(split.words, split.words[2:]) AS pair(word, next)
    WHERE pair.word <> E'\n'
  );
