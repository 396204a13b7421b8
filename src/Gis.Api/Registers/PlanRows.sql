insert into register_finding
select a.row_number, 'error', 'field-missing', c.field, c.field, null
from register_after a cross join lateral (values {needed}) c (field, is_missing)
where c.is_missing;

update register_row r set refused = true
where r.row_number in (select row_number from register_finding where severity = 'error')
  or r.row_number in (select row_number from register_row where refused);

create temp table register_plan on commit drop as
select a.line, a.row_number, a.school_id, a.observed_on, a.before, a.stored_source, a.stored_on, {columns_a}, g.flags, d.fields, e.*,
  e.outcome <> 'same' or (a.before is not null and d.fields is null and a.observed_on > a.stored_on) as writes
from register_after a
join register_row r using (line)
cross join register_work w
cross join lateral (
  select coalesce(array_agg(distinct f order by f), '{}') as flags
  from (
    select code from register_finding o where o.row_number = a.row_number and o.severity = 'warning'
    union all
    select i.code from json_to_recordset(r.issues) i (severity text, code text) where i.severity = 'warning'
    union all
    select f from unnest(a.stored_flags) f where not a.is_whole and not ({settled})
  ) found (f)
  where f = any ({flag_codes})
) g
cross join lateral (select {json_a}{flags_json} as json offset 0) after
cross join lateral (
  -- Most rows of a list given again say what is stored: only the others are compared field by field.
  select jsonb_object_agg(key, jsonb_build_object('old', old.value, 'new', new.value)) as fields
  from jsonb_each(after.json) new left join jsonb_each(a.before) old using (key)
  where a.before is not null and after.json <> a.before and new.value is distinct from old.value
) d
cross join lateral (
  select
    case
      when a.before is null then 'new'
      when d.fields is null or a.stored_on > a.observed_on then 'same'
      -- Of two statements of one day the later made stays; the same file given again is no new statement.
      when a.stored_on = a.observed_on and a.stored_at > w.first_stated_at then 'same'
      else 'changed'
    end as outcome,
    coalesce(d.fields is not null and a.stored_on > a.observed_on, false) as is_older
) e
where not r.refused;

insert into register_finding
select row_number, 'info', 'older-than-stored', null, stored_on::text, observed_on::text from register_plan where is_older;

-- By rows of the file.
create temp table register_outcome on commit drop as
select r.row_number, min(r.school_id) as school_id,
  case
    when bool_or(r.refused) then 'refused'
    when bool_and(p.outcome is not distinct from 'new') then 'new'
    when bool_or(p.outcome in ('new', 'changed')) then 'changed'
    else 'same'
  end as outcome,
  case when count(*) = 1 then (array_agg(p.fields))[1]
    else jsonb_object_agg({row_key_p}, p.fields) filter (where p.outcome = 'changed') end as fields
from register_row r left join register_plan p using (line)
group by r.row_number;
