-- A row's key within its source: the list's own where it has one, else name and stated place; where the file has that twice, the
-- stated point is put to it, and where even that is the same, the order of the rows.
create temp table school_key on commit drop as
with keyed as (
  select row_number, source_key is null as is_own, coalesce(source_key, own_key) as key, x, y from school_row where not refused
), repeated as (
  select k.row_number, k.key || '@' || coalesce(round(k.x::numeric, 5) || ',' || round(k.y::numeric, 5), '') as key
  from keyed k where k.key in (select key from keyed group by key having count(*) > 1)
), numbered as (
  select row_number, key, row_number() over (partition by key order by row_number) as nth from repeated
)
select k.row_number, k.is_own, coalesce(n.key || case when n.nth > 1 then '#' || n.nth else '' end, k.key) as key
from keyed k left join numbered n using (row_number);
create index on school_key (row_number);
analyze school_key;
