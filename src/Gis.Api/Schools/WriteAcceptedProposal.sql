with asked as (
  select id, proposed_point as point, flags from school where id = @school and proposed_point is not null and point is null for update
), fact as (
  insert into fact_source (source, observed_on) select @source, @today from asked returning id
), noted as (
  insert into school_change (school_id, fact_source_id, fields, applied)
  select a.id, f.id, jsonb_build_object('point', jsonb_build_object(
    'old', null,
    'new', jsonb_build_object('lon', round(st_x(a.point)::numeric, 7), 'lat', round(st_y(a.point)::numeric, 7), 'basis', 'map')
  )), true
  from asked a, fact f
)
update school s
set point = a.point, point_basis = 'map', proposed_point = null, proposed_why = null, stated_x = null, stated_y = null,
  flags = array(
    select flag from unnest(s.flags) flag
    where flag not in ('no-point', 'point-zero', 'point-unreadable', 'point-swapped', 'point-utm-as-degrees', 'point-decimal-misplaced', 'outside-country')
  ),
  facts = s.facts || jsonb_build_object('point', f.id), changed_at = now()
from asked a, fact f
where s.id = a.id
returning s.id
