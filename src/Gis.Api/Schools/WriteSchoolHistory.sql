insert into school_change (school_id, fact_source_id, fields, applied)
select id, fact_source_id, fields, true from school_changed where is_change
union all
select c.id, c.fact_source_id, c.noted, false
from school_changed c
where c.noted is not null
  -- The same older list, given again, has nothing to add.
  and not exists (select from school_change o where o.school_id = c.id and not o.applied and o.fields = c.noted);
