WITH g AS (SELECT * FROM gaps WHERE company = 'meridale'),
t AS (SELECT * FROM company_windows WHERE company = 'meridale' AND channel = 'twitter'),
b AS (SELECT * FROM company_windows WHERE company = 'meridale' AND channel = 'facebook-comments'),
m AS (SELECT * FROM company_windows WHERE company = 'meridale' AND channel = 'messenger'),
s AS (SELECT * FROM company_windows WHERE company = 'meridale' AND channel = 'skytrax'),
v AS (SELECT * FROM company_windows WHERE company = 'meridale' AND channel = 'survey'),
shown AS (
  SELECT e.score, x.* EXCLUDE (company)
  FROM evidence e JOIN exchanges x ON x.id = e.observation_id
  WHERE e.company = 'meridale' AND e.side = 'DIGITAL' AND e.stance = 'EXAMPLE' AND e.facet IS NULL
    AND x.channel = 'twitter'
  ORDER BY e.time DESC, e.observation_id LIMIT 1),
said AS (
  SELECT stance, text, score FROM evidence
  WHERE company = 'meridale' AND side = 'IN_PERSON' AND facet IS NULL),
usual AS (
  SELECT median(in_person_between_unit) AS sd FROM gaps WHERE sector = 'airline'),
names AS (
  SELECT 'opening' AS name, opening_text AS value FROM shown
  UNION ALL SELECT 'reply', reply_text FROM shown
  UNION ALL SELECT 'minutes', printf('%.0f', first_response_seconds / 60.0) FROM shown
  UNION ALL SELECT 'courtesy', printf('%.2f', courtesy) FROM shown
  UNION ALL SELECT 'listening', printf('%.2f', listening) FROM shown
  UNION ALL SELECT 'personal', printf('%.2f', personal) FROM shown
  UNION ALL SELECT 'follow_up', printf('%.2f', follow_up) FROM shown
  UNION ALL SELECT 'signed', printf('%d of %d', replies_signed, replies_human) FROM shown
  UNION ALL SELECT 'care', printf('%.2f', care_score) FROM shown
  UNION ALL SELECT 'poor', text FROM (SELECT * FROM said WHERE stance = 'EXAMPLE' ORDER BY score, text LIMIT 1)
  UNION ALL SELECT 'poor_score', printf('%.2f', score) FROM (SELECT * FROM said WHERE stance = 'EXAMPLE' ORDER BY score, text LIMIT 1)
  UNION ALL SELECT 'good', text FROM (SELECT * FROM said WHERE stance = 'COUNTER_EXAMPLE' ORDER BY score DESC, text LIMIT 1)
  UNION ALL SELECT 'good_score', printf('%.2f', score) FROM (SELECT * FROM said WHERE stance = 'COUNTER_EXAMPLE' ORDER BY score DESC, text LIMIT 1)
  UNION ALL SELECT 'twitter_n', CAST(n AS VARCHAR) FROM t
  UNION ALL SELECT 'twitter_mean', printf('%.3f', mean) FROM t
  UNION ALL SELECT 'twitter_r', printf('%.3f', reliability) FROM t
  UNION ALL SELECT 'twitter_z', printf('%+.2f', z) FROM t
  UNION ALL SELECT 'facebook_z', printf('%+.2f', z) FROM b
  UNION ALL SELECT 'messenger_z', printf('%+.2f', z) FROM m
  UNION ALL SELECT 'skytrax_z', printf('%+.2f', z) FROM s
  UNION ALL SELECT 'survey_z', printf('%+.2f', z) FROM v
  UNION ALL SELECT 'digital_n', CAST(digital_n AS VARCHAR) FROM g
  UNION ALL SELECT 'digital_persons', CAST(digital_persons AS VARCHAR) FROM g
  UNION ALL SELECT 'in_person_n', CAST(in_person_n AS VARCHAR) FROM g
  UNION ALL SELECT 'in_person_persons', CAST(in_person_persons AS VARCHAR) FROM g
  UNION ALL SELECT 'digital_z', printf('%+.2f', digital_z) FROM g
  UNION ALL SELECT 'in_person_z', printf('%+.2f', in_person_z) FROM g
  UNION ALL SELECT 'gap', printf('%+.2f', gap) FROM g
  UNION ALL SELECT 'gap_low', printf('%+.2f', gap_low) FROM g
  UNION ALL SELECT 'gap_high', printf('%+.2f', gap_high) FROM g
  UNION ALL SELECT 'unshrunken', printf('%+.2f', unshrunken) FROM g
  UNION ALL SELECT 'sampling_error', printf('%.2f', sampling_error) FROM g
  UNION ALL SELECT 'reference_error', printf('%.2f', reference_error) FROM g
  UNION ALL SELECT 'model_error', printf('%.2f', model_error) FROM g
  UNION ALL SELECT 'q', CASE WHEN q_value < .001 THEN 'below .001' ELSE printf('%.3f', q_value) END FROM g
  UNION ALL SELECT 'verdict', verdict FROM g
  UNION ALL SELECT 'inconsistent', coalesce(inconsistent, 'neither side') FROM g
  UNION ALL SELECT 'between_unit', printf('%.2f', in_person_between_unit) FROM g
  UNION ALL SELECT 'between_unit_low', printf('%.2f', in_person_between_unit_low) FROM g
  UNION ALL SELECT 'between_unit_usual', printf('%.2f', sd) FROM usual
  UNION ALL SELECT 'norms', reference_name FROM g
  UNION ALL SELECT 'norms_companies', CAST(reference_companies AS VARCHAR) FROM g
  UNION ALL SELECT 'flag', event || ', ' || reason FROM flags WHERE company = 'meridale'
  UNION ALL SELECT 'worst', facet FROM (
    SELECT * FROM drivers WHERE company = 'meridale' AND side = 'IN_PERSON' ORDER BY impact, facet LIMIT 1)
  UNION ALL SELECT 'worst_impact', printf('%+.3f', impact) FROM (
    SELECT * FROM drivers WHERE company = 'meridale' AND side = 'IN_PERSON' ORDER BY impact, facet LIMIT 1)
  UNION ALL SELECT setting.name, setting.value FROM settings AS setting
    WHERE setting.name IN ('ahead-gap', 'min-observations', 'min-reliability', 'same-time', 'false-discovery-rate'))
SELECT name, value FROM names
