-- @z zoom, @x column, @y row. Links that have not ended, of open schools, and nodes; the box is compared with the indexed columns.
with params as (
  select
    st_tileenvelope(@z, @x, @y) as tile,
    st_transform(st_tileenvelope(@z, @x, @y, margin => 0.0625), 4326) as box
), links as (
  select
    's' || l.school_id as school, l.provider, l.medium, l.role, l.status, coalesce(l.down_mbps, l.measured_down_mbps) as mbps,
    st_asmvtgeom(st_transform(d.line, 3857), p.tile, 4096, 64) as geom
  from params p
  join network_line d on d.line && p.box
  join network_link l on l.id = d.link_id and l.status <> 'ended'
  join school s on s.id = l.school_id and s.closed_on is null
  limit 20000
), nodes as (
  select n.code, n.name, n.kind, case when n.is_demo then true end as demo, st_asmvtgeom(st_transform(n.point, 3857), p.tile, 4096, 64) as geom
  from params p join network_node n on n.point && p.box
  limit 20000
)
select
  coalesce((select st_asmvt(links, 'links', 4096, 'geom') from links where geom is not null), ''::bytea)
  || coalesce((select st_asmvt(nodes, 'nodes', 4096, 'geom') from nodes where geom is not null), ''::bytea)
