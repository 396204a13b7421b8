-- What WriteAreas.cs reads.
create temp table area_fact (id bigint) on commit drop;
with made as (
  insert into fact_source (source, observed_on, import_id) select source, observed_on, id from this_import returning id
)
insert into area_fact select id from made;

create index on area_plan (code);
analyze area_plan;
update area_plan set area_id = nextval(pg_get_serial_sequence('area', 'id')) where outcome = 'new';

create temp view area_write as
select p.area_id as id, p.outcome = 'new' as is_new, p.kind, p.code, p.name_th, p.name_en, p.name_key, p.boundary, f.id as fact_source_id,
  coalesce(n.area_id, s.id) as parent_id, t.is_demo
from area_plan p
cross join area_fact f
cross join this_import t
left join area_plan n on n.code = p.parent_code and n.outcome = 'new'
left join area s on s.code = p.parent_code and s.closed_on is null
where p.outcome in ('new', 'changed');
