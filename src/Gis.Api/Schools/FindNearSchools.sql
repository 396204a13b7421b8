-- $1 lon, $2 lat, $3 reach in metres, $4 rows wanted. Nearest by the index on degrees first, with some to spare, because
-- degrees of longitude are shorter than those of latitude; then by metres on the spheroid.
with candidates as (
  select s.id, s.point
  from school s
  where s.point is not null and s.closed_on is null
  order by s.point <-> st_setsrid(st_makepoint($1, $2), 4326)
  limit 4 * $4 + 20
), nearest as (
  select c.id, st_distance(c.point::geography, st_setsrid(st_makepoint($1, $2), 4326)::geography) as meters
  from candidates c
)
select
  s.id, dmc_code, smis_code, obec_code, name_th, name_en, kind, levels, students, lon, lat, point_basis,
  subdistrict_th, subdistrict_en, district_th, district_en, province_th, province_en, is_demo,
  network, dltv, combined, is_resilient, n.meters
from nearest n join school_summary s on s.id = n.id
where n.meters <= $3
order by n.meters, s.id
limit $4
