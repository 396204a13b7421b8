-- @school, @signedIn whether the reader may see keys.
select case when @signedIn then b.key end, b.type_code, b.type_name, b.year_built, b.floors, b.classrooms, b.other_rooms, b.condition,
  b.cost_baht, st_asgeojson(b.footprint, 6), b.flags, f.source, f.observed_on
from building b join fact_source f on f.id = b.fact_source_id
where b.school_id = @school
order by array_position(array['dangerous', 'poor', 'fair', 'good', null, 'demolished'], b.condition), b.year_built, b.id
