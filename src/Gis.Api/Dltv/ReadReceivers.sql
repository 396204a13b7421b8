-- @school, @signedIn whether the reader may see keys.
select case when @signedIn then r.key end, r.band, r.room, r.grade, r.condition, r.origin, r.received_on, r.flags, f.source, f.observed_on
from dltv_receiver r join fact_source f on f.id = r.fact_source_id
where r.school_id = @school
order by array_position(array['k1', 'k2', 'k3', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'm1', 'm2', 'm3', 'm4', 'm5', 'm6'], r.grade), r.room, r.id
