-- The administrative areas of every row: stated where stated and known, else those whose boundary holds the point.
create temp table area_tree on commit drop as
select a.id, a.kind, a.code, a.name_th, a.name_key,
  case a.kind when 'subdistrict' then a.id end as subdistrict_id,
  case a.kind when 'subdistrict' then d.id when 'district' then a.id end as district_id,
  case a.kind when 'subdistrict' then p.id when 'district' then d.id else a.id end as province_id,
  case a.kind when 'subdistrict' then d.name_key when 'district' then a.name_key end as district_key,
  case a.kind when 'subdistrict' then p.name_key when 'district' then d.name_key else a.name_key end as province_key
from area a
left join area d on d.id = a.parent_id and a.kind <> 'province'
left join area p on p.id = d.parent_id and a.kind = 'subdistrict'
where a.kind in ('province', 'district', 'subdistrict') and a.closed_on is null and a.is_demo = (select is_demo from this_import);
create index on area_tree (id);
create index on area_tree (name_key);
analyze area_tree;

-- Places told by names only, each name once; an ambiguous one is as good as unknown.
create temp table named_place on commit drop as
with asked as (
  select distinct r.subdistrict_key, r.district_key, r.province_key
  from school_row r left join area_tree t on t.code = r.subdistrict_code
  where not r.refused and coalesce(r.subdistrict_key, r.district_key, r.province_key) is not null and t.id is null
)
select a.*, coalesce(s.id, d.id, p.id) as id
from asked a
left join lateral (
  select min(t.id) as id from area_tree t
  where t.kind = 'subdistrict' and t.name_key = a.subdistrict_key and t.district_key = coalesce(a.district_key, t.district_key)
    and t.province_key = coalesce(a.province_key, t.province_key)
  having count(*) = 1
) s on a.subdistrict_key is not null
left join lateral (
  select min(t.id) as id from area_tree t
  where t.kind = 'district' and t.name_key = a.district_key and t.province_key = coalesce(a.province_key, t.province_key)
  having count(*) = 1
) d on a.district_key is not null
left join lateral (
  select min(t.id) as id from area_tree t where t.kind = 'province' and t.name_key = a.province_key having count(*) = 1
) p on a.province_key is not null;

create temp table school_place on commit drop as
select r.row_number, r.point, t.kind as stated_kind,
  coalesce(t.subdistrict_id, case when t.id is null or t.district_id = f.district_id or (t.kind = 'province' and t.id = f.province_id) then f.subdistrict_id end) as subdistrict_id,
  coalesce(t.district_id, case when t.id is null or t.id = f.province_id then f.district_id end) as district_id,
  coalesce(t.province_id, f.province_id) as province_id,
  f.subdistrict_id as in_subdistrict_id, f.district_id as in_district_id, f.province_id as in_province_id
from (
  select r.row_number, p.point, coalesce(c3.id, n.id, c2.id, c1.id) as stated_id
  from school_row r
  left join point_asked p on p.id = r.row_number
  left join area_tree c3 on c3.code = r.subdistrict_code
  left join area_tree c2 on c3.id is null and c2.code = r.district_code
  left join area_tree c1 on c3.id is null and c2.id is null and c1.code = r.province_code
  -- Not "is not distinct from": only what is equal can be hashed.
  left join named_place n on c3.id is null and coalesce(n.subdistrict_key, '') = coalesce(r.subdistrict_key, '')
    and coalesce(n.district_key, '') = coalesce(r.district_key, '') and coalesce(n.province_key, '') = coalesce(r.province_key, '')
  where not r.refused
) r
left join area_tree t on t.id = r.stated_id
left join point_area f on f.id = r.row_number;
create index on school_place (row_number);
analyze school_place;

insert into school_finding
select r.row_number, 'warning', 'stated-area-unknown', 'subdistrict', r.place_text, null
from school_row r join school_place p using (row_number)
where r.place_text <> '' and case
    when coalesce(r.subdistrict_code, r.subdistrict_key) is not null then p.stated_kind is distinct from 'subdistrict'
    when coalesce(r.district_code, r.district_key) is not null then coalesce(p.stated_kind, '') not in ('subdistrict', 'district')
    else p.stated_kind is null
  end;

insert into school_finding
select p.row_number, 'warning', 'outside-stated-subdistrict', 'point', s.code || ' ' || s.name_th, i.code || ' ' || i.name_th
from school_place p
join area_tree s on s.id = case p.stated_kind when 'subdistrict' then p.subdistrict_id when 'district' then p.district_id else p.province_id end
join area_tree i on i.id = case p.stated_kind when 'subdistrict' then coalesce(p.in_subdistrict_id, p.in_district_id) when 'district' then p.in_district_id else p.in_province_id end
where i.id <> s.id
  -- Where no subdistrict is loaded around the point, only its district can contradict.
  and (i.kind = s.kind or i.id <> s.district_id);

-- In no area at all, while the country's boundary is known: near by it stays, flagged; farther off it cannot be true.
create temp table school_outside on commit drop as
select p.row_number, p.point,
  exists (
    select from area a
    where a.kind in ('subdistrict', 'district', 'province') and a.closed_on is null and a.is_demo = (select is_demo from this_import)
      and a.boundary && st_expand(p.point, 0.05)
      and st_distance(st_closestpoint(a.boundary, p.point)::geography, p.point::geography) <= 5000
  ) as is_near
from school_place p
where p.point is not null and p.in_province_id is null and exists (select from area where kind = 'country' and not is_demo and boundary is not null);

insert into school_finding
select row_number, 'warning', case when is_near then 'outside-areas' else 'outside-country' end, 'point',
  round(st_x(point)::numeric, 7) || ', ' || round(st_y(point)::numeric, 7), null
from school_outside;
update school_place p set point = null from school_outside o where o.row_number = p.row_number and not o.is_near;
