-- @areas, the size bounds and a box; no other part of the filter, which each facet leaves out in turn. One row for each combination of
-- what a school can be filtered by. The combination is one text, because of six columns the planner expects more groups than there
-- are schools, and sorts them.
select
  concat_ws(',', m.network, m.dltv, m.combined, m.levels, m.size, m.kind),
  count(*), coalesce(sum(m.students), 0), count(*) filter (where m.point is null)
from schools_matching(null, null, null, null, null, null, @bounds, @areas) m
where @west is null or m.point && st_makeenvelope(@west, @south, @east, @north, 4326)
group by 1
