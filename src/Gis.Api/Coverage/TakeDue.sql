-- @today today. Takes the schools whose inputs changed off the list, and adds those that time alone may change today. They are held
-- against deletion first: a deletion under way would otherwise wait for this transaction, and this for it.
with due as (
  select school_id from coverage_stale
  union
  select school_id from coverage where next_change_on <= @today and valid_to is null and superseded_at is null
), held as materialized (
  select s.id from school s where s.id in (select school_id from due) order by s.id for key share
), taken as (
  -- A school that is gone leaves its mark on the list.
  delete from coverage_stale t where t.school_id in (select id from held) or not exists (select from school s where s.id = t.school_id)
)
select array_agg(id) from held
