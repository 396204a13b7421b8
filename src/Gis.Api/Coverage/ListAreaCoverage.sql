-- The filter's parameters; @kind_of_area, @within an area id, @west … @north a box. One row an area: its schools that pass the filter, by
-- status. Demo areas are left out where real ones of their kind are loaded, as they are on the map, unless their parent is asked for.
with recursive below as (
  select a.id from area a where a.id = @within
  union all
  select a.id from area a join below b on a.parent_id = b.id
), shown as (
  select a.id, a.code, a.name_th, a.name_en, p.name_th as parent_th, p.name_en as parent_en
  from area a left join area p on p.id = a.parent_id and p.kind <> 'country'
  where a.kind = @kind_of_area and a.closed_on is null
    and (@within is null or a.id in (select id from below))
    and (@within is not null or not a.is_demo
      or not exists (select from area r where r.kind = @kind_of_area and not r.is_demo and r.boundary is not null))
    and (@west is null
      or a.boundary && st_makeenvelope(@west, @south, @east, @north, 4326)
      -- An area that is known by its schools only stands where they stand.
      or a.boundary is null and exists (
        select from area_membership m join school s on s.id = m.school_id
        where m.area_id = a.id and m.to_date is null and m.superseded_at is null
          and s.closed_on is null and s.point && st_makeenvelope(@west, @south, @east, @north, 4326)))
)
select
  a.code, a.name_th, a.name_en, count(s.id), coalesce(sum(s.students), 0),
  count(*) filter (where s.network = 'good'), count(*) filter (where s.network = 'limited'),
  count(*) filter (where s.network = 'none'), count(*) filter (where s.network = 'unknown'),
  count(*) filter (where s.dltv = 'full'), count(*) filter (where s.dltv = 'partial'), count(*) filter (where s.dltv = 'none'),
  count(*) filter (where s.dltv = 'unknown'), count(*) filter (where s.dltv = 'not-needed'),
  count(*) filter (where s.combined = 'good'), count(*) filter (where s.combined = 'limited'), count(*) filter (where s.combined = 'none'),
  count(*) filter (where s.combined = 'unknown'), count(*) filter (where s.combined = 'not-needed'),
  a.parent_th, a.parent_en
from shown a
left join (
  area_membership m
  join schools_matching(@network, @dltv, @combined, @level, @size, @kind, @bounds, @areas) s on s.id = m.school_id
) on m.area_id = a.id and m.to_date is null and m.superseded_at is null
group by a.code, a.name_th, a.name_en, a.parent_th, a.parent_en
order by a.code
