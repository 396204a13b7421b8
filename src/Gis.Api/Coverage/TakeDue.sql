-- @today today. Takes the schools whose inputs changed off the list, and adds those that time alone may change today.
with taken as (
  delete from coverage_stale returning school_id
)
select array_agg(school_id) from (
  select school_id from taken
  union
  select school_id from coverage where next_change_on <= @today and valid_to is null and superseded_at is null
) due
