-- Which stored school a row is about; the first rule that holds. A demo school and a real one are never the same.
create temp table school_candidate (row_number int, school_id bigint, rule smallint) on commit drop;

insert into school_candidate
select r.row_number, s.id, 1 from school_row r join school s on s.dmc_code = r.dmc_code and s.closed_on is null and s.is_demo = (select is_demo from this_import) where not r.refused
union all
select r.row_number, s.id, 2 from school_row r join school s on s.smis_code = r.smis_code and s.closed_on is null and s.is_demo = (select is_demo from this_import) where not r.refused
union all
select r.row_number, s.id, 3 from school_row r join school s on s.obec_code = r.obec_code and s.closed_on is null and s.is_demo = (select is_demo from this_import) where not r.refused
union all
select k.row_number, s.id, 4
from school_key k
cross join this_import t
join school_source_key o on o.source = t.source and o.key = k.key
join school s on s.id = o.school_id and s.is_demo = t.is_demo
join school_row r on r.row_number = k.row_number
join school_place p on p.row_number = k.row_number
where not k.is_own or (
  -- A key of our own is a name and a place: codes that differ contradict it, and where no place is stated, points far apart do.
  coalesce(s.dmc_code = r.dmc_code, true) and coalesce(s.smis_code = r.smis_code, true) and coalesce(s.obec_code = r.obec_code, true)
  and (r.own_key not like '%|||' or s.point is null or p.point is null or st_dwithin(s.point::geography, p.point::geography, 500))
);
create index on school_candidate (row_number);
analyze school_candidate;

create temp table same_name on commit drop as
select r.row_number, s.id as school_id, p.point as row_point, s.point, p.stated_kind, p.subdistrict_id, p.province_id
from school_row r
join school_place p using (row_number)
join school s on s.name_key = r.name_key and s.closed_on is null and s.is_demo = (select is_demo from this_import)
where not r.refused and not exists (select from school_candidate c where c.row_number = r.row_number)
  -- Schools whose codes contradict each other are not one.
  and coalesce(s.dmc_code = r.dmc_code, true) and coalesce(s.smis_code = r.smis_code, true) and coalesce(s.obec_code = r.obec_code, true);

insert into school_candidate
select n.row_number, n.school_id, 5
from same_name n
join area_membership m on m.school_id = n.school_id and m.kind = 'subdistrict' and m.area_id = n.subdistrict_id and m.to_date is null and m.superseded_at is null
where n.stated_kind = 'subdistrict'
union all
select n.row_number, n.school_id, 6
from same_name n where n.row_point is not null and n.point is not null and st_dwithin(n.row_point::geography, n.point::geography, 500);

-- Rules 1 to 4 name one school at most; by name, more than one is an officer's to decide. Two rows never take one school.
insert into school_match (row_number, school_id)
select distinct on (school_id) row_number, school_id
from (
  select row_number, min(school_id) as school_id, rule
  from school_candidate c
  where rule = (select min(rule) from school_candidate o where o.row_number = c.row_number)
  group by row_number, rule having count(*) = 1
) best
order by school_id, rule, row_number;
create index on school_match (row_number);
create index on school_match (school_id);
analyze school_match;

-- A name alone. The same name in another province is another school: a fifth of all names occur more than once in the country.
insert into school_finding
select row_number, 'warning', 'possible-duplicate', 'name_th', string_agg('s' || school_id, ', ' order by school_id), null
from (
  select n.row_number, n.school_id, row_number() over (partition by n.row_number order by n.school_id) as nth
  from same_name n
  left join area_membership m on m.school_id = n.school_id and m.kind = 'province' and m.to_date is null and m.superseded_at is null
  where not exists (select from school_match x where x.row_number = n.row_number)
    and coalesce(m.area_id = n.province_id, true)
    union all
  select c.row_number, c.school_id, 1 from school_candidate c
  where c.rule <= 4 and not exists (select from school_match x where x.row_number = c.row_number)
) possible
where nth <= 5
group by row_number;

insert into school_finding
select r.row_number, 'error', 'code-held-by-other', held.field, held.code, 's' || held.school_id
from school_row r
left join school_match m using (row_number)
cross join lateral (
  select 'dmc_code' as field, r.dmc_code as code, s.id as school_id from school s where s.dmc_code = r.dmc_code and s.closed_on is null
  union all
  select 'smis_code', r.smis_code, s.id from school s where s.smis_code = r.smis_code and s.closed_on is null
  union all
  select 'obec_code', r.obec_code, s.id from school s where s.obec_code = r.obec_code and s.closed_on is null
) held
where not r.refused and r.closed_on is null and held.school_id is distinct from m.school_id;
