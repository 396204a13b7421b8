-- $1 school id: its present statuses.
select network, dltv, combined, is_resilient from coverage where school_id = $1 and valid_to is null and superseded_at is null
