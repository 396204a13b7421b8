-- $1-$4 box, $5 area id, $6 code of the last row before, $7 rows wanted. In an area are the nodes that stand there and those that
-- links of its schools end at: a service area has no boundary.
with chosen as materialized (
  select n.*
  from network_node n
  where ($1::float8 is null or n.point && st_makeenvelope($1, $2, $3, $4, 4326))
    and ($5::bigint is null
      or exists (select from area a where a.id = $5 and st_covers(a.boundary, n.point))
      or exists (
        select from network_link l
        join area_membership m on m.school_id = l.school_id and m.area_id = $5 and m.to_date is null and m.superseded_at is null
        where l.far_node_id = n.id and l.status <> 'ended'))
)
select n.code, n.name, n.kind, n.technology, n.capacity_mbps, n.range_meters, st_x(n.point), st_y(n.point), f.source, f.observed_on, n.is_demo,
  (select count(*) from network_link l where l.far_node_id = n.id and l.status <> 'ended'), (select count(*) from chosen)
from chosen n
join fact_source f on f.id = n.fact_source_id
where $6::text is null or n.code collate "C" > $6
order by n.code collate "C"
limit $7
