-- $1 school id, $2 day
select valid_from, valid_to, explanation::text, is_resilient
from coverage
where school_id = $1 and superseded_at is null and valid_from <= $2 and (valid_to is null or valid_to > $2)
