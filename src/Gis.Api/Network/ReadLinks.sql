-- @school, @signedIn whether the reader may see keys and costs.
select case when @signedIn then l.key end, l.provider, l.medium, l.role, l.status, l.down_mbps, l.up_mbps,
  l.measured_down_mbps, l.measured_up_mbps, l.measured_latency_ms, l.measured_on, l.contract_from, l.contract_to,
  n.code, n.name, n.kind, st_x(coalesce(l.far_point, n.point)), st_y(coalesce(l.far_point, n.point)),
  case when @signedIn then l.monthly_cost_baht end, l.flags, f.source, f.observed_on
from network_link l
join fact_source f on f.id = l.fact_source_id
left join network_node n on n.id = l.far_node_id
where l.school_id = @school
order by array_position(array['working', 'down', 'ended'], l.status), l.role desc, l.id
