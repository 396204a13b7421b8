-- The node that the far end stands for; one of a demo serves demo schools only.
update register_after a set far_node_id = n.id
from school s, network_node n
where s.id = a.school_id and n.code = a.far_node and n.is_demo = s.is_demo;

insert into register_finding
select row_number, 'warning', 'far-node-unknown', 'far_node', far_node, null
from register_after where far_node is not null and far_node_id is null;

-- Of a line the end nearest the school is the near one, whichever way it was drawn.
create temp table link_line on commit drop as
select l.line, s.point as school, case when is_turned then head else tail end as far, case when is_turned then tail else head end as near
from (
  select line, school_id, st_startpoint(st_geometryn(given_shape, 1)) as head,
    st_endpoint(st_geometryn(given_shape, st_numgeometries(given_shape))) as tail
  from register_after where geometrytype(given_shape) in ('LINESTRING', 'MULTILINESTRING')
) l
join school s on s.id = l.school_id
cross join lateral (select coalesce(st_distance(tail::geography, s.point::geography) < st_distance(head::geography, s.point::geography), false)) d (is_turned);

update register_after a set far_point = l.far from link_line l where l.line = a.line;

insert into register_finding
select a.row_number, 'warning', 'near-end-far', 'geometry', round(st_distance(l.near::geography, l.school::geography)) || ' m', null
from link_line l join register_after a using (line)
where st_distance(l.near::geography, l.school::geography) > 500;

insert into register_finding
select a.row_number, 'warning', 'far-end-far', 'geometry', round(d.meters / 1000) || ' km', null
from register_after a
join school s on s.id = a.school_id
left join network_node n on n.id = a.far_node_id
cross join lateral (select st_distance(coalesce(a.far_point, n.point)::geography, s.point::geography) as meters) d
where d.meters > 100000 and (a.is_whole or a.given_shape is not null or a.far_node is not null);

insert into register_finding
select row_number, 'error', 'contract-reversed', 'contract_from', contract_from::text, contract_to::text
from register_after where contract_from > contract_to;
