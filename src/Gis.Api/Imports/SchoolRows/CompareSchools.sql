-- Matched rows against what is stored. Blank cells say nothing; a stored fact that was observed later stays; of two statements of
-- one day the later made stays (the same file given again is no new statement); a point of a worse basis never replaces a better one.
create temp table basis_rank (basis text, rank int) on commit drop;
insert into basis_rank values ('derived', 1), ('geocoded', 2), ('map', 3), ('surveyed', 4);

create temp table school_matched on commit drop as
select r.row_number, m.school_id, p.point, p.stated_kind,
  p.point is not null and coalesce(rb.rank >= sb.rank, true) as uses_point,
  p.point is not null and rb.rank < sb.rank and not st_dwithin(s.point::geography, p.point::geography, 1) as keeps_point
from school_row r
join school_match m using (row_number)
join school_place p using (row_number)
join school s on s.id = m.school_id
left join basis_rank rb on rb.basis = r.basis
left join basis_rank sb on sb.basis = s.point_basis
where not r.refused;
create index on school_matched (school_id);
analyze school_matched;

insert into school_finding
select x.row_number, 'info', 'point-kept', 'point', s.point_basis, round(st_x(x.point)::numeric, 7) || ', ' || round(st_y(x.point)::numeric, 7)
from school_matched x join school s on s.id = x.school_id where x.keeps_point;

-- The memberships that matched schools should have, by kind: stated by the row, else stated before, else by the point.
create temp table school_want on commit drop as
select x.row_number, x.school_id, k.kind, k.code, k.area_id, k.basis, k.derived_area_id, k.current_id, k.current_area_id,
  k.basis = 'stated' and k.says and coalesce(k.current_basis = 'stated' and k.current_observed_on > r.observed_on and k.current_area_id <> k.area_id, false) as is_older,
  k.says and coalesce(k.current_basis = 'stated' and k.current_observed_on = r.observed_on and k.current_recorded_at > k.first_stated_at, false) as is_old_news
from school_matched x
join school_row r using (row_number)
join school_place p using (row_number)
cross join lateral (
  select l.kind, l.code, m.id as current_id, m.area_id as current_area_id, m.basis as current_basis, f.observed_on as current_observed_on, f.recorded_at as current_recorded_at, t.first_stated_at,
    l.says,
    case when l.says then l.row_area_id when m.basis = 'stated' then m.area_id when x.uses_point then coalesce(l.in_area_id, m.area_id) else m.area_id end as area_id,
    case when l.says or m.basis = 'stated' then 'stated' else 'derived' end as basis,
    case when x.uses_point then l.in_area_id else m.derived_area_id end as derived_area_id
  from (values
    ('subdistrict', p.stated_kind = 'subdistrict', p.subdistrict_id, p.in_subdistrict_id, null),
    ('district', p.stated_kind in ('subdistrict', 'district'), p.district_id, p.in_district_id, null),
    ('province', p.stated_kind is not null, p.province_id, p.in_province_id, null),
    ('service-area', r.service_area_code is not null, (select a.id from area a where a.code = r.service_area_code and a.kind = 'service-area' and a.closed_on is null), null, r.service_area_code),
    ('cluster', r.cluster_code is not null, (select a.id from area a where a.code = r.cluster_code and a.kind = 'cluster' and a.closed_on is null), null, r.cluster_code)
  ) l (kind, says, row_area_id, in_area_id, code)
  cross join this_import t
  left join area_membership m on m.school_id = x.school_id and m.kind = l.kind and m.to_date is null and m.superseded_at is null
  left join fact_source f on f.id = m.fact_source_id
) k
where k.area_id is not null or k.code is not null;

create index on school_want (row_number);
analyze school_want;

-- Most rows of a list given again say what is stored: they are found by plain comparison, and only the others field by field.
create temp table facts_age on commit drop as
select d.facts, min(f.observed_on) as oldest
from (select distinct s.facts from school_matched x join school s on s.id = x.school_id) d
cross join lateral jsonb_each_text(d.facts) e
join fact_source f on f.id = e.value::bigint
group by d.facts;
create index on facts_age using hash (facts);
analyze facts_age;

insert into school_plan (row_number, school_id, outcome, fields, flags, uses_point)
select x.row_number, s.id, 'same', '{}', s.flags, x.uses_point
from school_matched x
join school_row r using (row_number)
join school s on s.id = x.school_id
join facts_age a on a.facts = s.facts and a.oldest >= r.observed_on
left join school_flag f using (row_number)
where coalesce(r.name_th = s.name_th, true) and coalesce(r.name_en, s.name_en) is not distinct from s.name_en
  and coalesce(r.dmc_code, s.dmc_code) is not distinct from s.dmc_code and coalesce(r.smis_code, s.smis_code) is not distinct from s.smis_code
  and coalesce(r.obec_code, s.obec_code) is not distinct from s.obec_code and coalesce(r.kind, s.kind) is not distinct from s.kind
  and coalesce(r.levels = s.levels, true) and coalesce(r.level_text, s.level_text) is not distinct from s.level_text
  and coalesce(r.students, s.students) is not distinct from s.students and coalesce(r.address, s.address) is not distinct from s.address
  and coalesce(r.phone, s.phone) is not distinct from s.phone and coalesce(r.email, s.email) is not distinct from s.email
  and coalesce(r.website, s.website) is not distinct from s.website and coalesce(r.electricity, s.electricity) is not distinct from s.electricity
  and coalesce(r.office_contact, s.office_contact) is not distinct from s.office_contact
  and coalesce(r.opened_on, s.opened_on) is not distinct from s.opened_on and coalesce(r.closed_on, s.closed_on) is not distinct from s.closed_on
  and (not x.uses_point or coalesce(st_x(x.point) = st_x(s.point) and st_y(x.point) = st_y(s.point) and r.basis = s.point_basis, false))
  and s.flags @> (coalesce(string_to_array(r.flags, ','), '{}') || coalesce(f.flags, '{}') || array_remove(array[r.point_issue], null))
  and cardinality(s.flags) = cardinality(coalesce(string_to_array(r.flags, ','), '{}') || coalesce(f.flags, '{}') || array_remove(array[r.point_issue], null))
  and not exists (select from school_want w where w.row_number = x.row_number and w.area_id is distinct from w.current_area_id);
create index school_plan_row on school_plan (row_number);
analyze school_plan;

insert into school_plan
select x.row_number, s.id, case when d.applied is null and not l.differs then 'same' else 'changed' end,
  coalesce(d.applied, '{}') || case when l.differs then jsonb_build_object('flags', jsonb_build_object('old', s.flags, 'new', l.flags)) else '{}' end,
  d.noted, l.flags, d.stated, x.uses_point
from school_matched x
join school_row r using (row_number)
join school s on s.id = x.school_id
left join school_flag f using (row_number)
cross join lateral (
  select
    jsonb_object_agg(v.field, jsonb_build_object('old', v.old, 'new', v.new)) filter (where v.differs and not v.is_older) as applied,
    jsonb_object_agg(v.field, jsonb_build_object('old', v.old, 'new', v.new)) filter (where v.differs and v.is_older) as noted,
    array_agg(v.field) filter (where v.is_fact and not v.is_older and (v.differs or v.is_newer)) as stated
  from (
    select c.field, c.old, c.new, c.new is distinct from c.old as differs,
      coalesce(o.observed_on > r.observed_on, false) as is_older, coalesce(o.observed_on < r.observed_on, true) as is_newer, true as is_fact,
      coalesce(o.observed_on = r.observed_on and o.recorded_at > t.first_stated_at, false) as is_old_news
    from (values
      ('name_th', to_jsonb(s.name_th), to_jsonb(r.name_th)),
      ('name_en', to_jsonb(s.name_en), to_jsonb(r.name_en)),
      ('dmc_code', to_jsonb(s.dmc_code), to_jsonb(r.dmc_code)),
      ('smis_code', to_jsonb(s.smis_code), to_jsonb(r.smis_code)),
      ('obec_code', to_jsonb(s.obec_code), to_jsonb(r.obec_code)),
      ('kind', to_jsonb(s.kind), to_jsonb(r.kind)),
      ('levels', to_jsonb(s.levels), to_jsonb(r.levels)),
      ('level_text', to_jsonb(s.level_text), to_jsonb(r.level_text)),
      ('students', to_jsonb(s.students), to_jsonb(r.students)),
      ('address', to_jsonb(s.address), to_jsonb(r.address)),
      ('phone', to_jsonb(s.phone), to_jsonb(r.phone)),
      ('email', to_jsonb(s.email), to_jsonb(r.email)),
      ('website', to_jsonb(s.website), to_jsonb(r.website)),
      ('electricity', to_jsonb(s.electricity), to_jsonb(r.electricity)),
      ('office_contact', to_jsonb(s.office_contact), to_jsonb(r.office_contact)),
      ('opened_on', to_jsonb(s.opened_on), to_jsonb(r.opened_on)),
      ('closed_on', to_jsonb(s.closed_on), to_jsonb(r.closed_on)),
      ('point', jsonb_build_object('lon', round(st_x(s.point)::numeric, 7), 'lat', round(st_y(s.point)::numeric, 7), 'basis', s.point_basis),
        case when x.uses_point then jsonb_build_object('lon', round(st_x(x.point)::numeric, 7), 'lat', round(st_y(x.point)::numeric, 7), 'basis', r.basis) end)
    ) c (field, old, new)
    cross join this_import t
    left join fact_source o on o.id = (s.facts ->> c.field)::bigint
    where c.new is not null
    union all
    select replace(w.kind, '-', '_'), to_jsonb(o.code), to_jsonb(coalesce(n.code, w.code)),
      n.id is distinct from o.id, w.is_older, false, false, w.is_old_news
    from school_want w left join area o on o.id = w.current_area_id left join area n on n.id = w.area_id
    where w.row_number = x.row_number
  ) v
  where not v.is_old_news
) d
cross join lateral (
  select coalesce(array_agg(distinct flag order by flag), '{}') as flags
  from (
    select flag from unnest(s.flags) flag
    where not (flag in ('no-point', 'point-zero', 'point-unreadable', 'point-swapped', 'point-utm-as-degrees', 'point-decimal-misplaced', 'outside-country')
        and (s.point is not null or x.uses_point or coalesce(r.point_issue, 'no-point') <> 'no-point'))
      and not (flag in ('outside-areas', 'outside-country') and x.uses_point)
      and flag <> 'outside-stated-subdistrict'
      and not (flag = 'stated-area-unknown' and r.place_text <> '')
      and not (flag = 'stated-closed' and r.says_closed is not null)
      and not (flag = 'students-implausible' and r.students is not null)
    union all
    select unnest(string_to_array(r.flags, ','))
    union all
    select flag from unnest(f.flags) flag
    where flag not in ('outside-stated-subdistrict') and (flag not in ('outside-areas') or x.uses_point)
      and (flag <> 'outside-country' or s.point is null)
    union all
    select r.point_issue where r.point_issue is not null and s.point is null
      and (r.point_issue <> 'no-point' or not exists (select from unnest(s.flags) o where o like 'point-%' or o = 'outside-country'))
    union all
    select 'outside-stated-subdistrict' where exists (
      select from school_want w where w.row_number = x.row_number and w.kind not in ('service-area', 'cluster') and w.basis = 'stated' and w.derived_area_id <> w.area_id and not w.is_older
    )
  ) final (flag)
) g
cross join lateral (select g.flags, not (g.flags @> s.flags and g.flags <@ s.flags) as differs) l
where not exists (select from school_plan p where p.row_number = x.row_number);

insert into school_finding
select p.row_number, 'info', 'older-than-stored', n.key, n.value ->> 'old', n.value ->> 'new'
from school_plan p cross join lateral jsonb_each(p.noted) n where p.noted is not null;
